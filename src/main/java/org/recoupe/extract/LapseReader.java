package org.recoupe.extract;

import org.recoupe.article.Span;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Tokens;

/** Reads the length of a lapse: "près de trois décennies" as about 30 years, to the nearest ten. */
final class LapseReader {

    private final double tolerance;

    /** Takes "about" to mean so much of the length to either side: 0.1 for a tenth. */
    LapseReader(double tolerance) {
        this.tolerance = tolerance;
    }

    /** The lapse that a phrase of the time grammar says. */
    Mention.Lapse read(Tokens tokens, Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        Span span = tokens.span(node.from(), node.to());
        if (node.has("finer")) {
            return both(tokens, node, unit, span);
        }
        String timex = unit.timex(TimeCounts.timexCount(node, unit.factor()));
        double step = unit.factor() * (node.has("plus") ? 0.5 : fraction(node));
        Quantity plain = Quantity.of(TimeCounts.count(node) * unit.factor(), step, unit.base(), Dimension.DURATION);
        if (TimeCounts.unsaid(node)) {
            Interval open = Interval.from(plain.value());
            return new Mention.Lapse(span, plain.with(Comparator.AT_LEAST, open, written(tokens, node, "n")), timex);
        }
        return new Mention.Lapse(span, hedged(tokens, node, plain), timex);
    }

    /** "Deux ans et trois mois": 27 months, P2Y3M. */
    private Mention.Lapse both(Tokens tokens, Node node, CalendarUnit unit, Span span) {
        CalendarUnit finer = CalendarUnit.of(node.text("finer"));
        double more = Double.parseDouble(node.text("more")) * finer.factor();
        double whole = TimeCounts.count(node) * unit.factor();
        int ratio = unit.in(finer);
        String rest = finer.timex(TimeCounts.plain(more));
        String timex =
                unit.timex(TimeCounts.timexCount(node, unit.factor())) + rest.substring(unit.withinDay() ? 2 : 1);
        Quantity plain = ratio > 0
                ? Quantity.of(whole * ratio + more, finer.factor(), finer.base(), Dimension.DURATION)
                : Quantity.of(whole, unit.factor(), unit.base(), Dimension.DURATION);
        return new Mention.Lapse(span, hedged(tokens, node, plain), timex);
    }

    /** The last digit's unit: 1, or less where the number has decimals or is a fraction. */
    private static double fraction(Node node) {
        double count = TimeCounts.count(node);
        if (count == Math.rint(count)) {
            return 1;
        }
        return Math.abs(count) < 1 ? Math.abs(count) : 0.5;
    }

    private Quantity hedged(Tokens tokens, Node node, Quantity plain) {
        if (!node.has("hedge")) {
            return plain;
        }
        double value = plain.value();
        String hedge = written(tokens, node, "hedge");
        return switch (Comparator.valueOf(node.text("hedge"))) {
            case MORE_THAN -> plain.with(Comparator.MORE_THAN, Interval.from(value), hedge);
            case AT_LEAST -> plain.with(Comparator.AT_LEAST, Interval.from(value), hedge);
            case LESS_THAN -> plain.with(Comparator.LESS_THAN, Interval.of(0, value), hedge);
            case AT_MOST -> plain.with(Comparator.AT_MOST, Interval.of(0, value), hedge);
            case EXACTLY, BETWEEN -> plain;
            case ABOUT -> {
                double room = Math.max(plain.step() / 2, value * tolerance);
                yield plain.with(Comparator.ABOUT, Interval.of(value - room, value + room), hedge);
            }
        };
    }

    private static String written(Tokens tokens, Node node, String part) {
        Node word = node.part(part).orElseThrow();
        return word.from() < word.to() ? tokens.span(word.from(), word.to()).quote() : "";
    }
}
