package org.recoupe.reference;

/**
 * Where everything stands in the bytes of an index: four numbers, the texts, the keys in order, the observations.
 *
 * @param textBytes how many bytes the texts take
 */
record IndexLayout(int observations, int keys, int dimensions, int textBytes) {

    /** Where the parts of an observation stand, after its value. */
    static final int LINE = Double.BYTES;

    static final int PERIOD = LINE + Integer.BYTES;
    static final int VINTAGE = PERIOD + Integer.BYTES;
    static final int EXPONENT = VINTAGE + Integer.BYTES;
    static final int KIND = EXPONENT + 1;

    private static final int RECORD = 24;
    private static final int NUMBERS = 4 * Integer.BYTES;

    /** The one that those bytes begin with. */
    static IndexLayout read(SealedBytes bytes) {
        return new IndexLayout(bytes.intAt(0), bytes.intAt(4), bytes.intAt(8), bytes.intAt(12));
    }

    /** Begins those bytes with it. */
    void write(SealedBytes bytes) {
        bytes.put(0, observations);
        bytes.put(4, keys);
        bytes.put(8, dimensions);
        bytes.put(12, textBytes);
    }

    long texts() {
        return NUMBERS;
    }

    /** The cells of that key, and the number of its first observation. The one after the last key ends it. */
    long key(int number) {
        return aligned(NUMBERS + textBytes) + (long) number * (dimensions + 1) * Integer.BYTES;
    }

    /** The observation of that number. */
    long record(int number) {
        return aligned(key(keys + 1)) + (long) number * RECORD;
    }

    long size() {
        return record(observations);
    }

    private static long aligned(long place) {
        return (place + Double.BYTES - 1) / Double.BYTES * Double.BYTES;
    }
}
