package org.recoupe.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of reference data that a finding rests on.
 *
 * @param dataset the resource it stands in
 * @param row its line in that file
 * @param sources ids in {@code sources.csv}
 * @param publisher who published it
 * @param url where it can be read, empty if nowhere
 * @param value its number, where it has one
 * @param unit the unit of that number
 * @param period the period it is of, or its validity, as it is written
 * @param released when it was published
 * @param label what it says, in the report's language
 */
public record Evidence(
        String dataset,
        int row,
        List<String> sources,
        String publisher,
        String url,
        Optional<Double> value,
        String unit,
        String period,
        Optional<LocalDate> released,
        String label) {
    public Evidence {
        sources = List.copyOf(sources);
    }
}
