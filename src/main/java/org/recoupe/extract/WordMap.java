package org.recoupe.extract;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What belongs to each of some words, by the words' numbers; quick to tell that a word is not among them. */
final class WordMap<T> {

    private static final int FREE = -1;
    /** Spreads numbers that follow each other: 2³² divided by the golden ratio (Knuth, TAOCP 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private int[] words = {FREE, FREE};
    private @Nullable Object[] values = new @Nullable Object[2];
    private int size;

    /** What belongs to that word; null if nothing does, or if the number is that of no word. */
    @SuppressWarnings("unchecked") // only a T is ever put in
    @Nullable
    T get(int word) {
        if (size == 0 || word < 0) {
            return null;
        }
        return (T) values[place(word)];
    }

    /** What belongs to that word, made if there is nothing yet. */
    T getOrMake(int word, Supplier<T> made) {
        T known = get(word);
        if (known != null) {
            return known;
        }
        T fresh = made.get();
        put(word, fresh);
        return fresh;
    }

    private void put(int word, T value) {
        if (2 * (size + 1) > words.length) {
            grow();
        }
        int place = place(word);
        words[place] = word;
        values[place] = value;
        size++;
    }

    private void grow() {
        int[] oldWords = words;
        @Nullable Object[] oldValues = values;
        words = new int[2 * oldWords.length];
        values = new @Nullable Object[words.length];
        Arrays.fill(words, FREE);
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != FREE) {
                int place = place(oldWords[i]);
                words[place] = oldWords[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** Where the word stands, or would: less than half of the places are taken, so the search ends soon. */
    private int place(int word) {
        int mask = words.length - 1;
        int at = (word * SPREAD) >>> 7 & mask;
        while (words[at] != word && words[at] != FREE) {
            at = at + 1 & mask;
        }
        return at;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes each word and what belongs to it. */
    interface Visitor<T> {
        void visit(int word, T value);
    }

    /** Hands over each word that something belongs to. */
    @SuppressWarnings("unchecked") // only a T is ever put in
    void each(Visitor<? super T> visitor) {
        for (int i = 0; i < words.length; i++) {
            if (words[i] != FREE) {
                visitor.visit(words[i], (T) values[i]);
            }
        }
    }
}
