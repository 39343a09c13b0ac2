package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.language.Tokens;

/** Reads collectives: "une trentaine", "a dozen", "des dizaines de milliers". */
final class Collectives {

    /** No collective grows beyond a scale more than this. */
    private static final double LARGEST = 1e9;

    private final NumberGrammar grammar;

    Collectives(NumberGrammar grammar) {
        this.grammar = grammar;
    }

    /** "une trentaine", "deux douzaines", "une centaine de milliers". */
    Optional<Numeral> collective(Tokens tokens, Numeral count, int limit) {
        if (!count.cardinal()) {
            return Optional.empty();
        }
        return grammar.word(tokens, afterQualifier(tokens, count.to(), limit), limit, Kind.COLLECTIVE)
                .map(word -> scaled(tokens, word, limit))
                .map(size -> count.as(size.to(), count.value() * size.value(), 0, Numeral.Form.COLLECTIVE));
    }

    /** "des dizaines de milliers", "thousands". */
    Optional<Numeral> plural(Tokens tokens, int from, int limit) {
        Optional<Phrases.Match<NumberWord>> none = grammar.word(tokens, from, limit, Kind.PLURAL);
        int at = none.map(Phrases.Match::to)
                .map(to -> afterQualifier(tokens, to, limit))
                .orElse(from);
        Optional<Phrases.Match<NumberWord>> word = grammar.word(tokens, at, limit, Kind.COLLECTIVE)
                .filter(match -> grammar.endsInPlural(tokens, match.to()))
                .filter(match -> none.isPresent()
                        || grammar.word(tokens, match.to(), limit, Kind.OF).isPresent());
        return word.map(match -> scaled(tokens, match, limit))
                .map(size -> new Numeral(
                        from,
                        size.to(),
                        size.value(),
                        size.value(),
                        1,
                        Numeral.Form.PLURAL,
                        Numeral.Writing.WORDS,
                        false));
    }

    private record Size(double value, int to) {}

    /** The size of a collective with the scales that follow it: "dizaines de milliers de". */
    private Size scaled(Tokens tokens, Phrases.Match<NumberWord> collective, int limit) {
        double value = collective.value().value();
        int to = collective.to();
        while (true) {
            int at = grammar.word(tokens, to, limit, Kind.OF)
                    .map(Phrases.Match::to)
                    .orElse(to);
            Optional<Phrases.Match<NumberWord>> next = grammar.word(tokens, at, limit, Kind.COLLECTIVE)
                    .or(() -> grammar.word(tokens, at, limit, Kind.SCALE));
            if (next.isEmpty() || next.get().value().value() < 1000 || value > LARGEST) {
                return new Size(value, to);
            }
            value *= next.get().value().value();
            to = next.get().to();
        }
    }

    /** "une bonne centaine", "quelques petits milliers". */
    private int afterQualifier(Tokens tokens, int at, int limit) {
        return grammar.word(tokens, at, limit, Kind.QUALIFIER)
                .map(Phrases.Match::to)
                .orElse(at);
    }

    /** "une demi-douzaine", "half a dozen". */
    Optional<Numeral> halfCollective(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.ONE)
                .or(() -> grammar.word(tokens, from, limit, Kind.ARTICLE))
                .map(Phrases.Match::to)
                .or(() -> Optional.of(from))
                .flatMap(at -> grammar.word(tokens, at, limit, Kind.HALF_OF))
                .flatMap(half -> collective(
                        tokens,
                        new Numeral(
                                from,
                                NumberGrammar.afterHyphen(tokens, half.to(), limit),
                                half.value().value(),
                                0,
                                1,
                                Numeral.Form.CARDINAL,
                                Numeral.Writing.WORDS,
                                false),
                        limit));
    }
}
