package org.recoupe.reference;

import java.util.Arrays;

/** Numbers that pairs of numbers are given, from 0, in the order in which the pairs are met. */
final class LongNumbers {

    private static final int FIRST_CAPACITY = 1024;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[FIRST_CAPACITY];
    private int[] numbers = new int[FIRST_CAPACITY];
    private int size;

    /** The number of that pair, of which the first is not negative. */
    int of(int first, int second) {
        long pair = (long) (first + 1) << Integer.SIZE | second & 0xFFFFFFFFL; // never 0, which marks an empty place
        int place = place(pair);
        if (pairs[place] == 0) {
            if (size * 2 >= pairs.length) {
                grow();
                place = place(pair);
            }
            pairs[place] = pair;
            numbers[place] = size++;
        }
        return numbers[place];
    }

    int size() {
        return size;
    }

    private int place(long pair) {
        int mask = pairs.length - 1;
        long mixed = pair * SPREAD;
        int place = (int) (mixed >>> Integer.SIZE) & mask;
        while (pairs[place] != 0 && pairs[place] != pair) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = pairs;
        int[] numbered = numbers;
        pairs = new long[before.length * 2];
        numbers = Arrays.copyOf(new int[0], pairs.length);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                pairs[place] = before[i];
                numbers[place] = numbered[i];
            }
        }
    }
}
