package org.recoupe.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;

/**
 * One value of a reference series.
 *
 * @param table the resource it stands in; empty for that which the series is of
 * @param line its line in the file
 * @param value in the series' unit
 * @param range what the value may be: more than a number where the source gives only a bound, or rounds
 * @param sources ids of its sources, at least one
 * @param released when it was published, where that is known
 */
record Observation(
        String table,
        int line,
        Period period,
        double value,
        Interval range,
        Candidate.Figure.Status status,
        List<String> sources,
        Optional<LocalDate> released) {

    /** Where it stands, if that resource is the one that its series is of. */
    Provenance provenance(String dataset) {
        return new Provenance(table.isEmpty() ? dataset : table, line, sources, released);
    }
}
