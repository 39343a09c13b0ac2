package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.claim.Dimension;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** Joins a number to its unit, before or after it, or to the noun it counts. */
final class Measures {

    private static final double HALF = 0.5;

    private final Units units;
    private final CountedNouns nouns;
    private final Comparators comparators;
    private final NumberRecogniser numbers;

    Measures(Language language, NumberRecogniser numbers, CountedNouns nouns, Comparators comparators) {
        this.numbers = numbers;
        this.nouns = nouns;
        this.comparators = comparators;
        units = new Units(language, nouns);
    }

    /** What finds one currency told in another. */
    Parities parities(Language language) {
        return new Parities(language, units);
    }

    /** The number with its unit or noun, or with nothing. */
    Measured of(Tokens tokens, Numeral number, int floor, int limit) {
        Measured measured = withUnit(tokens, number, floor, limit);
        if (measured.hasUnit() || number.form() == Numeral.Form.ORDINAL || number.article()) {
            return measured;
        }
        Optional<CountedNouns.Noun> noun = number.form() == Numeral.Form.FRACTION
                ? Optional.empty()
                : nouns.after(tokens, number, comparators.endAfter(tokens, number.to(), limit), limit);
        return noun.map(found -> new Measured(
                        number, number.from(), found.to(), Unit.counted(Tokens.norm(found.head())), found.written()))
                .orElse(measured);
    }

    /** The number with its unit of measure, or with nothing. */
    Measured withUnit(Tokens tokens, Numeral number, int floor, int limit) {
        Optional<Phrases.Match<Unit>> before = units.before(tokens, number.from(), floor);
        Optional<Phrases.Match<Unit>> after = number.form() == Numeral.Form.ORDINAL
                ? Optional.empty()
                : units.after(tokens, number, limit).or(() -> unitBeforeHalf(tokens, number, limit));
        if (before.isPresent() && (after.isEmpty() || isMoney(after.get()))) {
            int to = after.map(Phrases.Match::to).orElse(number.to());
            Unit unit = after.map(Phrases.Match::value).orElse(before.get().value());
            return new Measured(number, before.get().from(), to, unit, "");
        }
        return after.map(unit -> withHalf(tokens, number, unit, limit))
                .orElse(new Measured(number, number.from(), number.to(), Unit.NONE, ""));
    }

    /** Whether a unit stands at that token. */
    boolean unitAt(Tokens tokens, int at, int limit) {
        return units.at(tokens, at, limit);
    }

    /** The unit that is written at that token, by itself. */
    Optional<Phrases.Match<Unit>> written(Tokens tokens, int at, int limit) {
        return units.written(tokens, at, limit);
    }

    /** Whether a bound or hedge stands before that number, so that it is no name: "Environ 2 000". */
    boolean isWorded(Tokens tokens, int at, int floor) {
        return comparators.before(tokens, at, floor).isPresent();
    }

    /** The unit of a number that gets its half only behind it: "un point et demi". */
    private Optional<Phrases.Match<Unit>> unitBeforeHalf(Tokens tokens, Numeral number, int limit) {
        return number.cardinal() && number.value() % 1 == 0
                ? units.after(tokens, number.as(number.to(), number.value() + HALF, HALF, number.form()), limit)
                        .filter(unit -> numbers.withHalf(tokens, number, unit.to(), limit)
                                        .to()
                                > unit.to())
                : Optional.empty();
    }

    /** "deux euros et demi". */
    private Measured withHalf(Tokens tokens, Numeral number, Phrases.Match<Unit> unit, int limit) {
        Numeral whole = numbers.withHalf(tokens, number, unit.to(), limit);
        return new Measured(whole, number.from(), Math.max(whole.to(), unit.to()), unit.value(), "");
    }

    /** Whether a unit that belongs before a number ends at that token. */
    boolean afterUnit(Tokens tokens, int at, int floor) {
        return units.before(tokens, at, floor).isPresent();
    }

    private static boolean isMoney(Phrases.Match<Unit> unit) {
        return unit.value().dimension() == Dimension.MONEY;
    }

    /** The token after a sign of money that stands at that token, before a number; the same token if none does. */
    int afterSign(Tokens tokens, int at, int limit) {
        return at >= limit
                ? at
                : units.startingAt(tokens, at, limit).map(Phrases.Match::to).orElse(at);
    }

    /** What an amount is of: "15 % des effectifs", "tonnes de marchandises"; empty if nothing is said. */
    String substance(Tokens tokens, Measured measured, int limit) {
        boolean measures = measured.unit().measures() || measured.number().form() == Numeral.Form.FRACTION;
        return measures
                ? nouns.of(tokens, measured.to(), limit)
                        .map(CountedNouns.Noun::written)
                        .orElse(measured.noun())
                : measured.noun();
    }
}
