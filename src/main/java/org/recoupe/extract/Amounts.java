package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Tokens;

/** Makes mentions of measured numbers: reads their rate and wording and works out what they allow. */
final class Amounts {

    private static final Unit UNITY = new Unit("1", Dimension.SHARE, 1, false, "");

    private final Comparators comparators;
    private final Rates rates;
    private final Measures measures;

    Amounts(Measures measures, Comparators comparators, Rates rates) {
        this.measures = measures;
        this.comparators = comparators;
        this.rates = rates;
    }

    /** The amount of a number with its unit; the wording is looked for between the two ends of the sentence. */
    Mention.Amount of(Tokens tokens, Measured measured, int floor, int limit) {
        Numeral number = measured.number();
        boolean fraction = number.form() == Numeral.Form.FRACTION && !measured.hasUnit();
        boolean ordinal = number.form() == Numeral.Form.ORDINAL;
        Unit unit = fraction ? UNITY : measured.unit();
        MentionKind kind = fraction ? MentionKind.RATIO : ordinal ? MentionKind.ORDINAL : unit.kind();
        Optional<Phrases.Match<String>> rate = ordinal ? Optional.empty() : rates.after(tokens, measured.to(), limit);
        Quantity plain = plain(number, unit).per(rate.map(Phrases.Match::value).orElse(""));
        int end = rate.map(Phrases.Match::to).orElse(measured.to());
        Quantity quantity = ordinal
                ? plain
                : wording(tokens, measured, end, floor, limit)
                        .or(() -> comparators.in(number.form()))
                        .map(wording -> wording.applyTo(plain))
                        .orElse(plain);
        String noun = ordinal ? "" : measures.substance(tokens, measured, limit);
        return new Mention.Amount(kind, tokens.span(measured.from(), measured.to()), quantity, noun);
    }

    /** The wording around an amount; a bound on its right outweighs a hedge on its left: "environ 500 ou plus". */
    private Optional<Comparators.Wording> wording(Tokens tokens, Measured measured, int end, int floor, int limit) {
        Optional<Comparators.Wording> left = comparators.before(tokens, measured.from(), floor);
        boolean bound = left.isPresent() && left.get().comparator() != Comparator.ABOUT;
        Optional<Comparators.Wording> right = bound
                ? Optional.empty()
                : comparators
                        .after(tokens, measured.number().to(), limit)
                        .or(() -> comparators.after(tokens, measured.to(), limit))
                        .or(() -> comparators.after(tokens, end, limit));
        return right.isPresent() && (left.isEmpty() || right.get().comparator() != Comparator.ABOUT) ? right : left;
    }

    /** What a number says by itself; one that measures is rounded to its last digit, one that counts is not. */
    private static Quantity plain(Numeral number, Unit unit) {
        double step = unit.measures() && number.cardinal() && number.step() == 0 ? 1 : number.step();
        Quantity written = Quantity.of(number.value(), step, unit.code(), unit.dimension());
        return unit.factor() == 1 ? written : written.times(unit.factor(), unit.code());
    }

    /** The amount that a range is: any value between its ends; its own value is the middle. */
    Mention.Amount between(Tokens tokens, Ranges.Pair pair, int limit) {
        Measured high = pair.high();
        Quantity first = plain(pair.low().number(), pair.low().unit());
        Quantity last = plain(high.number(), high.unit());
        Interval range = Interval.of(first.value(), last.value());
        Optional<Phrases.Match<String>> rate = rates.after(tokens, pair.to(), limit);
        Quantity quantity = new Quantity(
                (first.value() + last.value()) / 2,
                Math.max(first.step(), last.step()),
                range,
                high.unit().code(),
                high.unit().dimension(),
                Comparator.BETWEEN,
                "",
                rate.map(Phrases.Match::value).orElse(""));
        String noun = measures.substance(tokens, high, limit);
        return new Mention.Amount(high.unit().kind(), tokens.span(pair.from(), pair.to()), quantity, noun);
    }

    /** A ratio; its value lies between 0 and 1. */
    Mention.Amount ratio(Tokens tokens, Numeral first, Ratios.Ratio ratio, int floor, int limit) {
        Quantity plain = Quantity.of(ratio.value(), 0, UNITY.code(), UNITY.dimension());
        Quantity quantity = comparators
                .before(tokens, first.from(), floor)
                .or(() -> comparators.after(tokens, ratio.to(), limit))
                .or(() -> comparators.in(Numeral.Form.FRACTION))
                .map(wording -> wording.applyTo(plain))
                .orElse(plain);
        return new Mention.Amount(MentionKind.RATIO, tokens.span(first.from(), ratio.to()), quantity, ratio.noun());
    }
}
