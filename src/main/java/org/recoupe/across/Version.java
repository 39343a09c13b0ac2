package org.recoupe.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;

/**
 * One way to put a figure, as a number of articles do.
 *
 * @param first the first of those statements
 * @param articles how many articles put it so
 * @param ids the ids of the first few of them
 * @param earliest the day the first of them was published, where days are known
 * @param latest the same of the last
 */
public record Version(
        Statement first, int articles, List<String> ids, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /** As many articles are named; the others are counted. */
    static final int NAMED = 10;

    public Version {
        ids = List.copyOf(ids);
    }

    /** What makes two statements the same version. */
    record Wording(Interval range, double value, Modality modality, String speaker, boolean dated)
            implements Comparable<Wording> {

        static Wording of(Statement statement) {
            return new Wording(
                    statement.quantity().range(),
                    statement.quantity().value(),
                    statement.modality(),
                    statement.speaker(),
                    statement.dated());
        }

        @Override
        public int compareTo(Wording other) {
            int bySize = Double.compare(value, other.value);
            int byLow = bySize != 0 ? bySize : Double.compare(range.low(), other.range.low());
            int byHigh = byLow != 0 ? byLow : Double.compare(range.high(), other.range.high());
            int byManner = byHigh != 0 ? byHigh : modality.compareTo(other.modality);
            int bySpeaker = byManner != 0 ? byManner : speaker.compareTo(other.speaker);
            return bySpeaker != 0 ? bySpeaker : Boolean.compare(dated, other.dated);
        }
    }

    /** The version that one article alone has. */
    static Version of(Statement statement) {
        return new Version(statement, 1, List.of(statement.article()), statement.published(), statement.published());
    }

    /** The same, as another article has it, too. */
    Version and(Statement statement) {
        List<String> more = ids.size() < NAMED
                ? Stream.concat(ids.stream(), Stream.of(statement.article())).toList()
                : ids;
        return new Version(
                first,
                articles + 1,
                more,
                Stream.concat(earliest.stream(), statement.published().stream()).min(LocalDate::compareTo),
                Stream.concat(latest.stream(), statement.published().stream()).max(LocalDate::compareTo));
    }

    /** How far the two figures lie apart beyond what their wordings allow, as a share of this one's value; 0 where they meet. */
    double gap(Version other) {
        double apart = first.quantity().range().distance(other.first.quantity().range());
        double value = Math.abs(first.quantity().value());
        return value == 0 ? apart : apart / value;
    }

    /** How many days lie between the publication of the two; 0 where they overlap, -1 where days are not known. */
    long daysApart(Version other) {
        if (earliest.isEmpty() || latest.isEmpty() || other.earliest.isEmpty() || other.latest.isEmpty()) {
            return -1;
        }
        long before = ChronoUnit.DAYS.between(latest.get(), other.earliest.get());
        long after = ChronoUnit.DAYS.between(other.latest.get(), earliest.get());
        return Math.max(0, Math.max(before, after));
    }
}
