package org.recoupe.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;

/**
 * A line on which the values of the evidence stand beside what the claim's wording allows; places are per cent of its
 * length, from the left.
 *
 * @param from where the claim's range starts: the line's start where it is open
 * @param width how long it is
 * @param values where the values stand, in the order of the evidence
 */
public record Scale(String from, String width, List<String> values) {

    /** The room left at both ends, as a share of the line between the outermost values. */
    private static final double MARGIN = 0.15;

    public Scale {
        values = List.copyOf(values);
    }

    /** The scale of a claim; none where it states no quantity, or the evidence is of another unit. */
    static Optional<Scale> of(Quantity quantity, List<Evidence> evidence) {
        List<Double> values = evidence.stream()
                .filter(row -> row.unit().equals(quantity.unitCode()))
                .flatMap(row -> row.value().stream())
                .toList();
        if (!quantity.present() || values.isEmpty() || values.size() < evidence.size()) {
            return Optional.empty();
        }
        double low = quantity.range().low();
        double high = quantity.range().high();
        List<Double> all = new ArrayList<>(values);
        all.add(quantity.value());
        all.add(Double.isFinite(low) ? low : quantity.value());
        all.add(Double.isFinite(high) ? high : quantity.value());
        double least = Collections.min(all);
        double most = Collections.max(all);
        double room = most > least ? (most - least) * MARGIN : Math.max(Math.abs(most), 1) * MARGIN;
        Line line = new Line(least - room, most + room);
        double from = line.at(Double.isFinite(low) ? low : line.least());
        double to = line.at(Double.isFinite(high) ? high : line.most());
        return Optional.of(new Scale(
                percent(from),
                percent(to - from),
                values.stream().map(value -> percent(line.at(value))).toList()));
    }

    private record Line(double least, double most) {
        double at(double value) {
            return 100 * (value - least) / (most - least);
        }
    }

    private static String percent(double place) {
        return Math.round(place * 100) / 100.0 + "%";
    }
}
