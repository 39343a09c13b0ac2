package org.recoupe.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that tables and names hold, each with a number from 0 on, so that a text is compared with all of them by
 * numbers. A word gets its number when a table is read, and keeps it; words of texts get none.
 */
public final class Words {

    /** Stands for a word that no table holds. */
    public static final int UNKNOWN = -1;

    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>(1 << 14);

    private static volatile int count;

    private Words() {}

    /** The number of that word, which is a new one if it has none yet. */
    public static int add(String word) {
        Integer known = NUMBERS.get(word);
        if (known != null) {
            return known;
        }
        synchronized (NUMBERS) {
            Integer since = NUMBERS.putIfAbsent(word, count);
            return since == null ? count++ : since;
        }
    }

    /** The number of that word, or {@link #UNKNOWN}. */
    public static int find(String word) {
        return NUMBERS.getOrDefault(word, UNKNOWN);
    }

    /** How many words have a number. */
    static int count() {
        return count;
    }
}
