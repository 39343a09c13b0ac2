package org.recoupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** The words of a sentence as stems with their places, to find phrases in. */
final class Wording {

    /** How many words may stand between two words of a phrase: "exportations [de la Russie] vers". */
    private static final int WORDS_BETWEEN = 4;

    /** As many in one that tells that something else is meant: further apart its words are of different things. */
    private static final int WORDS_BETWEEN_EXCLUDING = 2;

    /** What parts words from each other. */
    private static final String MARKS = ",;:.()!?—–";

    /**
     * Where a phrase stands.
     *
     * @param start offset of its first character in the article's part
     * @param end offset after its last
     * @param letters how many letters the phrase has, so that longer ones count more
     */
    record Place(int start, int end, int letters) {

        boolean covers(Place other) {
            return start <= other.start && other.end <= end;
        }
    }

    private final Span sentence;
    private final Span claim;
    private final List<String> stems;
    private final int[] starts;
    private final int[] ends;
    private final Stems language;

    private Wording(Span sentence, Span claim, List<String> stems, int[] starts, int[] ends, Stems language) {
        this.sentence = sentence;
        this.claim = claim;
        this.stems = stems;
        this.starts = starts;
        this.ends = ends;
        this.language = language;
    }

    /** The words of that sentence. */
    static Wording of(Span sentence, Stems language) {
        List<Token> words = new ArrayList<>();
        for (Token token : Tokens.of(sentence.part(), sentence.quote(), language.language())
                .all()) {
            if (Stems.counts(token)) {
                words.add(token);
            }
        }
        List<String> stems = new ArrayList<>(words.size());
        int[] starts = new int[words.size()];
        int[] ends = new int[words.size()];
        for (Token word : words) {
            starts[stems.size()] = sentence.start() + word.start();
            ends[stems.size()] = sentence.start() + word.end();
            stems.add(language.stem(word.folded()));
        }
        return new Wording(sentence, sentence, List.copyOf(stems), starts, ends, language);
    }

    /** The same words around that claim, whose own are a figure's, which part no phrase: "a produit [95 Mt] de pétrole". */
    Wording around(Span claim) {
        return new Wording(sentence, claim, stems, starts, ends, language);
    }

    /** All places of that phrase, given as stems. */
    List<Place> find(List<String> phrase) {
        return find(phrase, WORDS_BETWEEN);
    }

    private List<Place> find(List<String> phrase, int between) {
        List<Place> places = new ArrayList<>();
        if (phrase.isEmpty()) {
            return places;
        }
        for (int i = 0; i < stems.size(); i++) {
            if (stems.get(i).equals(phrase.get(0))) {
                rest(phrase, i, between).ifPresent(places::add);
            }
        }
        return places;
    }

    private Optional<Place> rest(List<String> phrase, int first, int between) {
        int at = first;
        int letters = phrase.get(0).length();
        for (String stem : phrase.subList(1, phrase.size())) {
            int next = at + 1;
            int passed = 0;
            while (next < stems.size() && passed <= between && !stems.get(next).equals(stem)) {
                passed += inClaim(next) ? 0 : 1;
                next++;
            }
            if (next >= stems.size() || passed > between) {
                return Optional.empty();
            }
            at = next;
            letters += stem.length();
        }
        return Optional.of(new Place(starts[first], ends[at], letters));
    }

    private boolean inClaim(int word) {
        return starts[word] >= claim.start() && ends[word] <= claim.end();
    }

    /** Whether a phrase that tells that something else is meant stands somewhere. */
    boolean excludes(List<String> phrase) {
        boolean figure =
                phrase.stream().anyMatch(stem -> Character.isDigit(stem.charAt(0))); // "à 60 ans" is not "à 60,3 ans"
        return !find(phrase, figure ? 0 : WORDS_BETWEEN_EXCLUDING).isEmpty();
    }

    /** How many words lie between the two offsets. */
    int words(int from, int to) {
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= from && ends[i] <= to) {
                count++;
            }
        }
        return count;
    }

    /** The first word at or behind that offset; negative if there is none. */
    int at(int offset) {
        int at = 0;
        while (at < starts.length && starts[at] < offset) {
            at++;
        }
        return at < starts.length ? at : -1;
    }

    /** The last word that ends before that offset; negative if there is none. */
    int before(int offset) {
        int at = ends.length - 1;
        while (at >= 0 && ends[at] > offset) {
            at--;
        }
        return at;
    }

    /** All its words. */
    List<String> stems() {
        return stems;
    }

    /** Whether there is a word of that number. */
    boolean has(int at) {
        return at >= 0 && at < stems.size();
    }

    /** The word of that number. */
    String stem(int at) {
        return stems.get(at);
    }

    /** Whether no mark stands between two words that follow each other. */
    boolean joined(int first, int second) {
        if (!has(first) || !has(second)) {
            return false;
        }
        String between = sentence.quote().substring(ends[first] - sentence.start(), starts[second] - sentence.start());
        return between.chars().noneMatch(mark -> MARKS.indexOf(mark) >= 0);
    }

    /** Whether no mark stands between the two offsets. */
    boolean unmarked(int from, int to) {
        return between(from, to).chars().noneMatch(mark -> MARKS.indexOf(mark) >= 0);
    }

    /** Whether "of" stands at the first offset, and no mark up to the second. */
    boolean joins(int from, int to) {
        List<String> words =
                List.of(between(from, to).toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+"));
        return unmarked(from, to)
                && !words.isEmpty()
                && language.words("new-nouns", "base").contains(words.get(0));
    }

    /** Whether the text brings in a noun of its own between the two offsets, to which it joins what stands at the second. */
    boolean introduces(int from, int to) {
        List<String> words = List.of(between(from, to).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return !words.isEmpty()
                && language.words("new-nouns", "joint").contains(words.get(words.size() - 1))
                && words.stream().anyMatch(language.words("new-nouns", "article")::contains);
    }

    private String between(int from, int to) {
        return from >= to ? "" : sentence.quote().substring(from - sentence.start(), to - sentence.start());
    }

    /** Whether one of the words that a table lists for that part stands before that offset. */
    boolean hasBefore(String table, String part, int offset) {
        return language.phrases(table, part).stream()
                .flatMap(phrase -> find(phrase, 0).stream())
                .anyMatch(place -> place.start() < offset);
    }

    /** The place from one word to another. */
    Place place(int first, int last) {
        int letters =
                stems.subList(first, last + 1).stream().mapToInt(String::length).sum();
        return new Place(starts[first], ends[last], letters);
    }
}
