package org.recoupe.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables measure the same: one of them leads, and has the figures of the others beside its own. */
final class Kinship {

    private final Map<String, List<Series>> followers = new HashMap<>();
    private final Set<String> following = new HashSet<>();

    private Kinship() {}

    /** Among those tables: the one that the others name leads, else the first that shares their name. */
    static Kinship of(Map<String, Resource> resources) {
        Kinship kinship = new Kinship();
        Map<String, Series> leaders = new HashMap<>();
        for (Resource resource : resources.values()) {
            resource.series().ifPresent(series -> kinship.place(series, resources, leaders));
        }
        return kinship;
    }

    private void place(Series series, Map<String, Resource> resources, Map<String, Series> leaders) {
        if (series.same().isEmpty()) {
            return;
        }
        Series named = resources.containsKey(series.same())
                ? resources.get(series.same()).series().orElse(series)
                : series;
        Series leader = named == series ? leaders.computeIfAbsent(series.same(), name -> series) : named;
        if (leader != series && alike(leader, series)) {
            followers
                    .computeIfAbsent(leader.resource(), name -> new ArrayList<>())
                    .add(series);
            following.add(series.resource());
        }
    }

    /** Only what has the same unit and the same dimensions can stand in one index. */
    private static boolean alike(Series leader, Series other) {
        return leader.unitCode().equals(other.unitCode())
                && leader.rate().equals(other.rate())
                && leader.keys().stream()
                        .map(Series.Axis::role)
                        .toList()
                        .equals(other.keys().stream().map(Series.Axis::role).toList());
    }

    /** Whether texts speak of that table by itself. */
    boolean leads(Series series) {
        return !following.contains(series.resource());
    }

    /** The tables whose figures go with that one's. */
    List<Series> of(Series leader) {
        return with(leader, false);
    }

    /** The tables with what was published of that one's figures before. */
    List<Series> earlier(Series leader) {
        return with(leader, true);
    }

    private List<Series> with(Series leader, boolean earlier) {
        return followers.getOrDefault(leader.resource(), List.of()).stream()
                .filter(series -> series.earlier() == earlier)
                .toList();
    }
}
