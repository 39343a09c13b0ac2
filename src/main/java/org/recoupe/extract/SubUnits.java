package org.recoupe.extract;

import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Dimension;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Adds what an amount goes on with in a smaller unit: "six feet two inches", "13 dollars and 45 cents". */
final class SubUnits {

    private static final Set<Dimension> DIVIDED = Set.of(Dimension.LENGTH, Dimension.MASS, Dimension.MONEY);

    private final NumberRecogniser numbers;
    private final Measures measures;

    SubUnits(NumberRecogniser numbers, Measures measures) {
        this.numbers = numbers;
        this.measures = measures;
    }

    /** That amount with the smaller one behind it, or as it is. */
    Measured with(Tokens tokens, Measured whole, int limit) {
        Unit unit = whole.unit();
        boolean divides = DIVIDED.contains(unit.dimension())
                && whole.number().cardinal()
                && whole.number().value() % 1 == 0
                && whole.to() < limit;
        if (!divides) {
            return whole;
        }
        int at = numbers.afterJoiner(tokens, whole.to(), limit);
        boolean number = at < limit
                && (tokens.get(at).kind() == Token.Kind.DIGITS || tokens.get(at).kind() == Token.Kind.WORD);
        Optional<Measured> part = number
                ? numbers.at(tokens, at, limit)
                        .filter(Numeral::cardinal)
                        .map(found -> measures.withUnit(tokens, found, at, limit))
                        .flatMap(found ->
                                isPart(found, unit) ? Optional.of(found) : hundredths(tokens, whole, found, limit))
                : Optional.empty();
        return part.map(found -> sum(whole, found)).orElse(whole);
    }

    /** "15 dollars 50.": two digits alone behind the word for money. */
    private static Optional<Measured> hundredths(Tokens tokens, Measured whole, Measured part, int limit) {
        Numeral number = part.number();
        boolean ends = part.to() >= limit || tokens.get(part.to()).kind() == Token.Kind.PUNCTUATION;
        boolean cents = whole.unit().dimension() == Dimension.MONEY
                && whole.to() > whole.number().to()
                && whole.to() == number.from()
                && !part.hasUnit()
                && ends
                && number.value() >= 10
                && number.value() < 100
                && number.value() % 1 == 0;
        Unit unit = whole.unit();
        return cents
                ? Optional.of(part.in(new Unit(unit.code(), unit.dimension(), unit.factor() / 100, false, ""), ""))
                : Optional.empty();
    }

    private static boolean isPart(Measured part, Unit whole) {
        Unit unit = part.unit();
        double size = part.number().value() * unit.factor();
        return unit.code().equals(whole.code()) && unit.factor() < whole.factor() && size > 0 && size < whole.factor();
    }

    private static Measured sum(Measured whole, Measured part) {
        double ratio = part.unit().factor() / whole.unit().factor();
        Numeral number = whole.number();
        Numeral sum = new Numeral(
                number.from(),
                number.to(),
                number.value() + part.number().value() * ratio,
                Math.max(part.number().step(), 1) * ratio,
                1,
                number.form(),
                number.writing(),
                false);
        return new Measured(sum, whole.from(), part.to(), whole.unit(), whole.noun());
    }
}
