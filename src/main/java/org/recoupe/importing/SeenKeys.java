package org.recoupe.importing;

/** Which keys were met, and with what value: 16 bytes for each, as a file may have millions. Two keys of 64 bits do not meet by chance. */
final class SeenKeys {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    /** What stood there before. */
    enum Before {
        NOTHING,
        THE_SAME,
        ANOTHER
    }

    /** Notes that key with that value. */
    Before put(String key, String value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long hash = hash(key);
        long content = hash(value);
        int at = place(hash, keys);
        if (keys[at] == hash) {
            return values[at] == content ? Before.THE_SAME : Before.ANOTHER;
        }
        keys[at] = hash;
        values[at] = content;
        size++;
        return Before.NOTHING;
    }

    private static int place(long hash, long[] keys) {
        int mask = keys.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i], keys);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** Never 0, which stands for an empty place. */
    private static long hash(String text) {
        long hash = STEP;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
