package org.recoupe.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** The wording around a number that leaves a side of it open, or hedges it. */
final class Comparators {

    private static final int MOST_SKIPS = 4;

    /** So many units of the last digit that is written a hedge may reach: one of the digit before it. */
    private static final double STEPS = 10;

    /**
     * What a wording means.
     *
     * @param form the wording
     * @param comparator which side it leaves open
     * @param below how far it reaches under the number, in shares of it
     * @param above the same over it
     */
    record Wording(String form, Comparator comparator, double below, double above) {

        /** Whether it leaves the values above open. */
        boolean isLower() {
            return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
        }

        /** Whether it leaves the values below open. */
        boolean isUpper() {
            return comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
        }

        /** That quantity under this wording. */
        Quantity applyTo(Quantity plain) {
            double value = plain.value();
            String hedge = comparator == Comparator.ABOUT ? form : "";
            Interval range = switch (comparator) {
                case AT_LEAST, MORE_THAN -> Interval.from(value);
                case AT_MOST, LESS_THAN -> Interval.upTo(value);
                case ABOUT -> band(value, plain.step());
                case EXACTLY, BETWEEN -> plain.range();
            };
            return plain.with(comparator, range, hedge);
        }

        /**
         * The wider side is never less than half a step: "environ 4 milliards" is no closer than "4 milliards". Neither is
         * more than a word reaches beside that many digits: "around 8.42 million" is not 9.
         */
        private Interval band(double value, double step) {
            double most = step > 0 && !form.isEmpty() ? STEPS * step : Double.POSITIVE_INFINITY;
            double down = Math.min(below * Math.abs(value), most);
            double up = Math.min(above * Math.abs(value), most);
            double low = below >= above ? Math.max(down, step / 2) : down;
            double high = above >= below ? Math.max(up, step / 2) : up;
            return Interval.of(value - low, value + high);
        }
    }

    private final Phrases<Wording> left;
    private final Phrases<Wording> right;
    private final Phrases<String> skips;
    private final Map<Numeral.Form, Wording> forms = new EnumMap<>(Numeral.Form.class);

    Comparators(Language language) {
        left = new Phrases<>(language);
        right = new Phrases<>(language);
        skips = new Phrases<>(language);
        language.table("comparators").rows().forEach(this::add);
    }

    private void add(Table.Row row) {
        for (String form : row.all("form")) {
            switch (row.get("side")) {
                case "left" -> left.add(form, wording(row, form));
                case "right" -> right.add(form, wording(row, form));
                case "form" -> forms.put(Numeral.Form.valueOf(form), wording(row, ""));
                default -> skips.add(form, form);
            }
        }
    }

    private static Wording wording(Table.Row row, String form) {
        Comparator comparator = Comparator.valueOf(row.get("comparator"));
        return new Wording(form, comparator, row.number("below", 0), row.number("above", 0));
    }

    /** The wording that ends before that token, articles and adverbs between left out. */
    Optional<Wording> before(Tokens tokens, int at, int floor) {
        return leftOf(tokens, at, floor).map(Phrases.Match::value);
    }

    /** The same with its place. */
    Optional<Phrases.Match<Wording>> leftOf(Tokens tokens, int at, int floor) {
        int end = at;
        for (int i = 0; i < MOST_SKIPS; i++) {
            var found = left.endingAt(tokens, end, floor);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
            var skip = skips.endingAt(tokens, end, floor);
            if (skip.isEmpty()) {
                break;
            }
            end = skip.get(0).from();
        }
        return Optional.empty();
    }

    /** The wording that starts at that token, or after a comma there. */
    Optional<Wording> after(Tokens tokens, int at, int limit) {
        int start = at < limit && tokens.get(at).text().equals(",") ? at + 1 : at;
        return right.startingAt(tokens, start, limit).stream()
                .filter(match -> !goesOn(tokens, match, limit))
                .findFirst()
                .map(Phrases.Match::value);
    }

    /** Whether the wording is part of one before the next number: the "ou moins" of "5 000 ou moins de 6 000". */
    private boolean goesOn(Tokens tokens, Phrases.Match<Wording> match, int limit) {
        for (int at = match.from() + 1; at < match.to(); at++) {
            var next = left.startingAt(tokens, at, limit);
            if (!next.isEmpty()
                    && next.get(0).to() > match.to()
                    && isWordOrDigits(tokens, next.get(0).to(), limit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOrDigits(Tokens tokens, int at, int limit) {
        return at < limit
                && (tokens.get(at).kind() == Token.Kind.DIGITS || tokens.get(at).kind() == Token.Kind.WORD);
    }

    /** The wording of a number's left side that starts at that token. */
    Optional<Phrases.Match<Wording>> startingAt(Tokens tokens, int at, int limit) {
        return left.startingAt(tokens, at, limit).stream().findFirst();
    }

    /** The token after a wording that stands right between a number and its noun: "500+ employees". */
    int endAfter(Tokens tokens, int at, int limit) {
        return right.startingAt(tokens, at, limit).stream()
                .findFirst()
                .map(Phrases.Match::to)
                .orElse(at);
    }

    /** The wording that lies in a number's own form. */
    Optional<Wording> in(Numeral.Form form) {
        return Optional.ofNullable(forms.get(form));
    }
}
