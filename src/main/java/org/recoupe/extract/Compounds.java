package org.recoupe.extract;

import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Dimension;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Joins what is written in two units to one amount: "13 euros et 45 cents", "3 euros 50", "6 pieds 3 pouces". */
final class Compounds {

    private static final double HUNDREDTH = 0.01;

    private static final Set<Dimension> DIVIDED = Set.of(Dimension.MONEY, Dimension.LENGTH, Dimension.MASS);

    private final NumberRecogniser numbers;
    private final Measures measures;
    private final NumberGrammar grammar;

    Compounds(NumberRecogniser numbers, Measures measures, Language language) {
        this.numbers = numbers;
        this.measures = measures;
        grammar = new NumberGrammar(language);
    }

    /** The amount with the smaller unit that follows it; the same amount if none does. */
    Measured extend(Tokens tokens, Measured whole, int limit) {
        Numeral number = whole.number();
        boolean divides = DIVIDED.contains(whole.unit().dimension());
        if (!divides || whole.to() >= limit || !number.cardinal() || number.value() % 1 != 0 || number.scale() > 1) {
            return whole;
        }
        int at = grammar.word(tokens, whole.to(), limit, Kind.JOINER)
                .map(Phrases.Match::to)
                .orElse(whole.to());
        return at < limit ? part(tokens, whole, at, limit).orElse(whole) : whole;
    }

    private Optional<Measured> part(Tokens tokens, Measured whole, int at, int limit) {
        boolean joined = at > whole.to();
        return numbers.at(tokens, at, limit)
                .filter(number -> number.cardinal() && number.value() % 1 == 0 && !number.article())
                .map(number -> measures.of(tokens, number, at, limit))
                .flatMap(part -> share(tokens, whole, part, joined).map(share -> sum(whole, part, share)));
    }

    /** What one of the smaller unit is in the larger one; none if it is none of its parts. */
    private static Optional<Double> share(Tokens tokens, Measured whole, Measured part, boolean joined) {
        double share = part.unit().factor() / whole.unit().factor();
        boolean money = whole.unit().dimension() == Dimension.MONEY;
        if (part.hasUnit()) {
            boolean cents = money && part.unit().factor() < 1;
            boolean same = cents || part.unit().code().equals(whole.unit().code());
            boolean fits = same && share < 1 && part.number().value() * share < 1;
            return fits ? Optional.of(share) : Optional.empty();
        }
        Token first = tokens.get(part.from());
        boolean pair = first.kind() == Token.Kind.DIGITS && first.text().length() == 2 && part.to() == part.from() + 1;
        boolean closed = part.to() >= tokens.size()
                || !tokens.get(part.to()).glued() && tokens.get(part.to()).kind() != Token.Kind.SYMBOL
                || tokens.get(part.to()).kind() == Token.Kind.PUNCTUATION;
        boolean metre = whole.unit().factor() == 1;
        boolean before = whole.from() < whole.number().from();
        boolean ends = part.to() >= tokens.size() || tokens.get(part.to()).kind() == Token.Kind.PUNCTUATION;
        return pair && closed && metre && (!joined || money && ends) && !before
                ? Optional.of(HUNDREDTH)
                : Optional.empty();
    }

    private static Measured sum(Measured whole, Measured part, double share) {
        Numeral number = whole.number();
        double value = number.value() + part.number().value() * share;
        double step = (part.number().step() > 0 ? part.number().step() : 1) * share;
        Numeral sum =
                new Numeral(number.from(), part.to(), value, step, 1, Numeral.Form.CARDINAL, number.writing(), false);
        return new Measured(sum, whole.from(), part.to(), whole.unit(), whole.noun());
    }
}
