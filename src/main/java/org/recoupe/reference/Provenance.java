package org.recoupe.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a reference fact comes from.
 *
 * @param dataset the resource it stands in
 * @param row its line in that file, 1 for the header
 * @param sources ids in {@code sources.csv}, at least one
 * @param released when it was published, where that is known
 */
public record Provenance(String dataset, int row, List<String> sources, Optional<LocalDate> released) {
    public Provenance {
        sources = List.copyOf(sources);
    }

    /** The first source: the key by which sources are kept apart. */
    public String source() {
        return sources.get(0);
    }
}
