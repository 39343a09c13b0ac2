package org.recoupe.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Finds the numbers of a text: digits, words, both mixed, fractions, collectives and ordinals. What they count, and
 * whether they count anything, is for others to say.
 */
final class NumberRecogniser {

    /** The sign, which is no dash. */
    private static final String MINUS = "−";

    private final NumberGrammar grammar;
    private final Fractions fractions;
    private final Collectives collectives;

    private NumberRecogniser(NumberGrammar grammar) {
        this.grammar = grammar;
        this.fractions = new Fractions(grammar);
        this.collectives = new Collectives(grammar);
    }

    /** The recogniser of that language. */
    static NumberRecogniser of(Language language) {
        return new NumberRecogniser(new NumberGrammar(language));
    }

    /**
     * The numbers of a stretch of tokens.
     *
     * @param all the numbers in order; a word that is an article as well counts as one
     * @param without the tokens at which none starts that ends within the stretch, so that nobody looks again
     */
    record Found(List<Numeral> all, BitSet without) {}

    /** All numbers from one token to before another. */
    Found find(Tokens tokens, int from, int to) {
        Found found = new Found(new ArrayList<>(), new BitSet());
        int at = from;
        while (at < to) {
            Optional<Numeral> numeral = at(tokens, at, to);
            if (numeral.isPresent()) {
                found.all().add(numeral.get());
                at = numeral.get().to();
            } else {
                found.without().set(at++);
            }
        }
        return found;
    }

    /** The longest number that starts at that token and ends before the limit. */
    Optional<Numeral> at(Tokens tokens, int from, int limit) {
        Token first = tokens.get(from);
        return switch (first.kind()) {
            case WORD -> words(tokens, from, limit).or(() -> wholeTextBelowZero(tokens, from, limit));
            case DIGITS -> isPartOfName(tokens, from) ? Optional.empty() : digits(tokens, from, limit);
            case HYPHEN, SYMBOL -> negative(tokens, from, limit);
            case PUNCTUATION -> grammar.decimals(tokens, from, limit);
            case OTHER -> VulgarFractions.at(tokens, from);
        };
    }

    /** The number in digits that starts at that token, even if it is glued to the word before: "EUR15". */
    Optional<Numeral> gluedAt(Tokens tokens, int from, int limit) {
        return tokens.get(from).kind() == Token.Kind.DIGITS ? digits(tokens, from, limit) : Optional.empty();
    }

    /** Digits glued to a word: MH17, F-16, ID.3. */
    private static boolean isPartOfName(Tokens tokens, int at) {
        if (at == 0 || !tokens.get(at).glued()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean hyphen = (before.kind() == Token.Kind.HYPHEN || before.text().equals(".")) && before.glued() && at >= 2;
        Token word = hyphen ? tokens.get(at - 2) : before;
        return word.kind() == Token.Kind.WORD
                && !Tokens.isApostrophe(word.text().charAt(word.text().length() - 1));
    }

    private Optional<Numeral> negative(Tokens tokens, int from, int limit) {
        Token sign = tokens.get(from);
        boolean minus = sign.kind() == Token.Kind.HYPHEN || sign.text().equals(MINUS);
        boolean bracket = isBracket(tokens, from - 1);
        if (!minus || sign.glued() && !bracket || from + 1 >= limit) {
            return Optional.empty();
        }
        Token next = tokens.get(from + 1);
        if (next.kind() != Token.Kind.DIGITS) {
            return next.kind() == Token.Kind.PUNCTUATION && next.glued()
                    ? grammar.decimalsAfterSign(tokens, from + 1, limit).map(numeral -> negated(numeral, from))
                    : Optional.empty();
        }
        boolean clear =
                next.glued() || sign.text().equals(MINUS) || bracket || from > 0 && grammar.isStop(tokens, from - 1);
        return digits(tokens, from + 1, limit)
                .filter(numeral -> clear || isWholeText(tokens, from, numeral))
                .map(numeral -> negated(numeral, from));
    }

    /** "(- 3 %)", "et - 3 %": a dash apart from its number is a sign behind a bracket or a function word, else a dash. */
    private static boolean isBracket(Tokens tokens, int at) {
        return at >= 0 && Character.getType(tokens.get(at).text().codePointAt(0)) == Character.START_PUNCTUATION;
    }

    private static boolean isWholeText(Tokens tokens, int from, Numeral numeral) {
        return from == 0 && numeral.to() == tokens.size();
    }

    /** "moins 5" and nothing else, as in the cell of a table. */
    private Optional<Numeral> wholeTextBelowZero(Tokens tokens, int from, int limit) {
        return from == 0 && limit == tokens.size()
                ? afterMinus(tokens, from, limit).filter(numeral -> isWholeText(tokens, from, numeral))
                : Optional.empty();
    }

    /** The token after a word that joins two parts of a number; the same token if none stands there. */
    int afterJoiner(Tokens tokens, int at, int limit) {
        return grammar.word(tokens, at, limit, Kind.JOINER)
                .map(Phrases.Match::to)
                .orElse(at);
    }

    /** A number after the word for minus: "moins 5". Whether the word means that here is for others to say. */
    Optional<Numeral> afterMinus(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.MINUS)
                .map(word -> NumberGrammar.afterHyphen(tokens, word.to(), limit))
                .filter(at -> at < limit)
                .flatMap(at -> grammar.at(tokens, at, limit))
                .map(numeral -> negated(numeral, from));
    }

    /** The number with the half that stands after its unit: "3 ans et demi", "un million d'euros et demi". */
    Numeral withHalf(Tokens tokens, Numeral number, int at, int limit) {
        if (!number.cardinal() || number.value() % 1 != 0) {
            return number;
        }
        return grammar.word(tokens, at, limit, Kind.HALF)
                .map(half -> new Numeral(
                        number.from(),
                        half.to(),
                        number.value() + half.value().value() * number.scale(),
                        number.scale() / 10,
                        number.scale(),
                        number.form(),
                        number.writing(),
                        false))
                .orElse(number);
    }

    private static Numeral negated(Numeral numeral, int from) {
        return new Numeral(
                from,
                numeral.to(),
                -numeral.value(),
                numeral.step(),
                numeral.scale(),
                numeral.form(),
                numeral.writing(),
                false);
    }

    private Optional<Numeral> digits(Tokens tokens, int from, int limit) {
        Optional<Numeral> number = grammar.at(tokens, from, limit);
        return number.map(numeral -> PowersOfTen.times(tokens, numeral, limit)
                .or(() -> fractions.slashed(tokens, numeral, limit))
                .or(() -> fractions.outOf(tokens, numeral, limit))
                .or(() -> fractions.fraction(tokens, numeral, limit))
                .or(() -> collectives.collective(tokens, numeral, limit))
                .or(() -> fractions.withFraction(tokens, numeral, limit))
                .orElse(numeral));
    }

    private Optional<Numeral> words(Tokens tokens, int from, int limit) {
        if (!grammar.knows(tokens, from)) {
            return Optional.empty();
        }
        Optional<Numeral> half = collectives.halfCollective(tokens, from, limit);
        if (half.isPresent()) {
            return half;
        }
        Optional<Numeral> number = grammar.at(tokens, from, limit);
        if (number.isPresent()) {
            Numeral numeral = number.get();
            return fractions
                    .fraction(tokens, numeral, limit)
                    .or(() -> fractions.outOf(tokens, numeral, limit))
                    .or(() -> collectives.collective(tokens, numeral, limit))
                    .or(() -> fractions.withFraction(tokens, numeral, limit))
                    .or(() -> number);
        }
        return part(tokens, from, limit)
                .or(() -> counted(tokens, from, limit))
                .or(() -> fractions.half(tokens, from, limit))
                .or(() -> definite(tokens, from, limit))
                .or(() -> collectives.plural(tokens, from, limit));
    }

    private Optional<Numeral> part(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.PART)
                .map(word -> new Numeral(
                        from,
                        word.to(),
                        word.value().value(),
                        0,
                        1,
                        Numeral.Form.FRACTION,
                        Numeral.Writing.WORDS,
                        false));
    }

    /** "a dozen", "a third of": the article counts as one. */
    private Optional<Numeral> counted(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.ARTICLE).flatMap(article -> {
            Numeral one = Numeral.article(from, article.to());
            return fractions.fraction(tokens, one, limit).or(() -> collectives.collective(tokens, one, limit));
        });
    }

    /** "la vingtaine de soldats", "le tiers des voix": only with what it is of. */
    private Optional<Numeral> definite(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.DEFINITE)
                .filter(article -> grammar.word(tokens, article.to(), limit, Kind.COLLECTIVE)
                        .or(() -> grammar.word(tokens, article.to(), limit, Kind.FRACTION))
                        .filter(word ->
                                grammar.word(tokens, word.to(), limit, Kind.OF).isPresent())
                        .isPresent())
                .flatMap(article -> {
                    Numeral one = Numeral.article(from, article.to());
                    return fractions.fraction(tokens, one, limit).or(() -> collectives.collective(tokens, one, limit));
                })
                .map(number -> number.startingAt(from + 1));
    }
}
