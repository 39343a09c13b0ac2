package org.recoupe.reference;

import java.util.List;

/**
 * The keys of a table that were met, with the line of each: 12 to 24 bytes a row, whatever the keys are. A key is kept as a
 * hash of 64 bits; among ten million rows two different ones are taken for the same once in some hundred thousand tables.
 */
final class SeenKeys {

    /** So many parts grow each by itself, so that growing never needs much room at once. */
    private static final int PARTS = 256;

    private static final int FIRST = 16;
    private static final double FULL = 0.75;
    private static final long EMPTY = 0;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final long[][] hashes = new long[PARTS][FIRST];
    private final int[][] lines = new int[PARTS][FIRST];
    private final int[] sizes = new int[PARTS];

    /** The line at which those cells were met before; 0 if this line is the first. */
    int before(List<String> cells, int line) {
        long hash = hash(cells);
        int part = (int) (hash >>> (Long.SIZE - Byte.SIZE));
        int place = place(hashes[part], hash);
        if (hashes[part][place] == hash) {
            return lines[part][place];
        }
        hashes[part][place] = hash;
        lines[part][place] = line;
        if (++sizes[part] > FULL * hashes[part].length) {
            grow(part);
        }
        return 0;
    }

    private static int place(long[] hashes, long hash) {
        int place = (int) (hash & hashes.length - 1);
        while (hashes[place] != EMPTY && hashes[place] != hash) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }

    private void grow(int part) {
        long[] oldHashes = hashes[part];
        int[] oldLines = lines[part];
        hashes[part] = new long[oldHashes.length * 2];
        lines[part] = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != EMPTY) {
                int place = place(hashes[part], oldHashes[i]);
                hashes[part][place] = oldHashes[i];
                lines[part][place] = oldLines[i];
            }
        }
    }

    private static long hash(List<String> cells) {
        long hash = SEED;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                hash = mixed(hash ^ cell.charAt(i));
            }
            hash = mixed(hash ^ SEED ^ cell.length());
        }
        return hash == EMPTY ? SEED : hash;
    }

    /** The finaliser of splitmix64: each bit of what comes in changes half of those that go out. */
    private static long mixed(long bits) {
        long z = bits + SEED;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
