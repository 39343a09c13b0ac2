package org.recoupe.reference;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Remembers a number for each text that stands in a column, so that texts are made and looked at once each. */
final class CellCodes {

    private static final int FIRST_CAPACITY = 256;
    private static final int PRIME = 31;

    private byte[][] texts = new byte[FIRST_CAPACITY][];
    private int[] codes = new int[FIRST_CAPACITY];
    private int size;
    private int last;

    /** The number of the text in those bytes; what is new is numbered by the function given. */
    int of(byte[] bytes, int from, int to, ToIntFunction<byte[]> number) {
        if (holds(last, bytes, from, to)) {
            return codes[last];
        }
        int place = place(bytes, from, to);
        if (texts[place] == null) {
            if (size * 2 >= texts.length) {
                grow();
                place = place(bytes, from, to);
            }
            byte[] text = Arrays.copyOfRange(bytes, from, to);
            codes[place] = number.applyAsInt(text);
            texts[place] = text;
            size++;
        }
        last = place;
        return codes[place];
    }

    /** How many texts there are. */
    int size() {
        return size;
    }

    private boolean holds(int place, byte[] bytes, int from, int to) {
        byte[] text = texts[place];
        return text != null && Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + bytes[i];
        }
        int mask = texts.length - 1;
        int place = (hash ^ hash >>> 15) & mask;
        while (texts[place] != null && !holds(place, bytes, from, to)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        byte[][] before = texts;
        int[] numbered = codes;
        texts = new byte[before.length * 2][];
        codes = Arrays.copyOf(new int[0], texts.length);
        for (int i = 0; i < before.length; i++) {
            byte[] text = before[i];
            if (text != null) {
                int place = place(text, 0, text.length);
                texts[place] = text;
                codes[place] = numbered[i];
            }
        }
    }
}
