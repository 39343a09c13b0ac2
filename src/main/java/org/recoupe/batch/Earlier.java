package org.recoupe.batch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which articles an earlier run was done with, by where they stand: a bit for each line of a file. */
public final class Earlier {

    private static final int DIGITS = 9;

    private final Map<String, BitSet> lines = new HashMap<>();

    /** Notes that it was done with the article of that origin. */
    public void add(String origin) {
        Place place = Place.of(origin);
        lines.computeIfAbsent(place.path(), missing -> new BitSet()).set(place.line());
    }

    /** Whether it was. */
    public boolean has(String origin) {
        Place place = Place.of(origin);
        BitSet known = lines.get(place.path());
        return known != null && known.get(place.line());
    }

    /** A file, and a line in it; 0 for the whole file. */
    private record Place(String path, int line) {

        static Place of(String origin) {
            int colon = origin.lastIndexOf(':');
            String after = origin.substring(colon + 1);
            boolean line = colon > 0
                    && !after.isEmpty()
                    && after.length() <= DIGITS
                    && after.chars().allMatch(c -> c >= '0' && c <= '9');
            return line ? new Place(origin.substring(0, colon), Integer.parseInt(after)) : new Place(origin, 0);
        }
    }
}
