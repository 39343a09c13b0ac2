package org.recoupe.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.claim.Period;

/**
 * The observations of one measure: those of its own table, and of others that measure the same.
 *
 * @param parts the indexes over them, the own one first
 */
record Observations(List<ObservationIndex> parts) {

    Observations {
        parts = List.copyOf(parts);
    }

    /** How many there are. */
    long size() {
        return parts.stream().mapToLong(ObservationIndex::size).sum();
    }

    /** All values of that dimension, counted from 0 in the order of {@link Series#keys()}. */
    Set<String> values(int dimension) {
        if (parts.size() == 1) {
            return parts.get(0).values(dimension);
        }
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.values(dimension)));
        return all;
    }

    /** All with those dimensions, in the order of the files. */
    List<Observation> all(List<String> cells) {
        return parts.stream().flatMap(part -> part.all(cells).stream()).toList();
    }

    /** Those of that period: one for each source and release. */
    List<Observation> at(List<String> cells, Period wanted) {
        return parts.size() == 1
                ? parts.get(0).at(cells, wanted)
                : parts.stream()
                        .flatMap(part -> part.at(cells, wanted).stream())
                        .toList();
    }

    /** The periods there are observations with those dimensions for. */
    Stream<Period> periods(List<String> cells) {
        return parts.stream().flatMap(part -> part.periods(cells)).distinct();
    }
}
