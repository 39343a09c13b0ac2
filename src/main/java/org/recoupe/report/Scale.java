package org.recoupe.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;

/**
 * A line on which the values of the evidence stand beside what the claim's wording allows; places are per cent of its
 * length, from the left.
 *
 * @param from where the claim's range starts: the line's start where it is open
 * @param width how long it is
 * @param claim what the claim says, and where
 * @param values where the values stand, in the order of the evidence
 * @param labels what stands below the line: the values, but those that would run into another
 */
public record Scale(String from, String width, Label claim, List<String> values, List<Label> labels) {

    /** The room left at both ends, as a share of the line between the outermost values. */
    private static final double MARGIN = 0.15;

    /** How much of the line a label takes. */
    private static final double ROOM = 34;

    public Scale {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /**
     * Words at a place of the line.
     *
     * @param at the place
     * @param anchor which end of the words stands there: {@code start}, {@code middle}, {@code end}
     * @param text the words
     */
    public record Label(String at, String anchor, String text) {

        private static Label of(double place, String text) {
            String anchor = place < 25 ? "start" : place > 75 ? "end" : "middle";
            return new Label(percent(place), anchor, text);
        }
    }

    /** The scale of a claim; none where it states no quantity, or the evidence is of another unit. */
    static Optional<Scale> of(Quantity quantity, List<Evidence> evidence, Wording wording) {
        // Things counted are counted alike, whatever noun stands with them.
        boolean counted = quantity.dimension() == Dimension.COUNT;
        List<Double> values = evidence.stream()
                .filter(row -> row.unit().equals(quantity.unitCode())
                        || counted && !row.unit().equals("%"))
                .flatMap(row -> row.value().stream())
                .toList();
        if (!quantity.present() || values.isEmpty() || values.size() < evidence.size()) {
            return Optional.empty();
        }
        double low = quantity.range().low();
        double high = quantity.range().high();
        Line line = Line.of(quantity, values);
        double from = line.at(Double.isFinite(low) ? low : line.least());
        double to = line.at(Double.isFinite(high) ? high : line.most());
        return Optional.of(new Scale(
                percent(from),
                percent(to - from),
                Label.of(line.at(quantity.value()), Plain.line(wording.quantity(quantity))),
                values.stream().map(value -> percent(line.at(value))).toList(),
                labels(values, line, quantity, wording)));
    }

    private static List<Label> labels(List<Double> values, Line line, Quantity quantity, Wording wording) {
        List<Label> labels = new ArrayList<>();
        double last = -ROOM;
        for (double value : values.stream().distinct().sorted().toList()) {
            double place = line.at(value);
            if (place - last >= ROOM) {
                labels.add(
                        Label.of(place, Plain.line(wording.amount(value, quantity.unitCode(), quantity.dimension()))));
                last = place;
            }
        }
        return labels;
    }

    private record Line(double least, double most) {

        /** A line on which all of it has room. */
        static Line of(Quantity quantity, List<Double> values) {
            double low = quantity.range().low();
            double high = quantity.range().high();
            List<Double> all = new ArrayList<>(values);
            all.add(quantity.value());
            all.add(Double.isFinite(low) ? low : quantity.value());
            all.add(Double.isFinite(high) ? high : quantity.value());
            double least = Collections.min(all);
            double most = Collections.max(all);
            double room = most > least ? (most - least) * MARGIN : Math.max(Math.abs(most), 1) * MARGIN;
            return new Line(least - room, most + room);
        }

        double at(double value) {
            return 100 * (value - least) / (most - least);
        }
    }

    private static String percent(double place) {
        return Math.round(place * 100) / 100.0 + "%";
    }
}
