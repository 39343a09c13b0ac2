package org.recoupe.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the figures of a file. */
final class Tally {

    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_REASONS = 20;

    private long kept;
    private long missing;
    private long repeated;
    private long refused;
    private final Map<String, List<String>> examples = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    void keep() {
        kept++;
    }

    void miss() {
        missing++;
    }

    /** A figure that was there already moves from those kept to those repeated. */
    void repeat() {
        kept--;
        repeated++;
    }

    /** A figure that was kept turns out to contradict another. */
    void contradict(String why, String place) {
        kept--;
        refuse(why, place);
    }

    void refuse(String reason, String place) {
        String why = counts.size() < MOST_REASONS || counts.containsKey(reason) ? reason : "other reasons";
        refused++;
        counts.merge(why, 1L, Long::sum);
        List<String> some = examples.computeIfAbsent(why, key -> new ArrayList<>());
        if (some.size() < MOST_EXAMPLES) {
            some.add(place);
        }
    }

    long kept() {
        return kept;
    }

    long missing() {
        return missing;
    }

    long repeated() {
        return repeated;
    }

    long refused() {
        return refused;
    }

    long read() {
        return kept + missing + repeated + refused;
    }

    /** Why figures were refused: how many, why, and the first places. */
    List<String> refusals() {
        List<String> lines = new ArrayList<>();
        counts.forEach((why, count) -> lines.add("%,d: %s; first at %s"
                .formatted(count, why, String.join(", ", examples.getOrDefault(why, List.of())))));
        return lines;
    }
}
