package org.recoupe.extract;

import java.util.ArrayList;
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

    /** No collective grows beyond a scale more than this. */
    private static final double LARGEST = 1e9;

    /** No whole number before a fraction in digits is larger: "2019 1/3" are two. */
    private static final double MOST_BEFORE_FRACTION = 100;

    /** The sign, which is no dash. */
    private static final String MINUS = "−";

    private final NumberGrammar grammar;

    private NumberRecogniser(NumberGrammar grammar) {
        this.grammar = grammar;
    }

    /** The recogniser of that language. */
    static NumberRecogniser of(Language language) {
        return new NumberRecogniser(new NumberGrammar(language));
    }

    /** All numbers from one token to before another, in order; a word that is an article as well counts as one. */
    List<Numeral> find(Tokens tokens, int from, int to) {
        List<Numeral> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Numeral> numeral = at(tokens, at, to);
            numeral.ifPresent(found::add);
            at = numeral.map(Numeral::to).orElse(at + 1);
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

    /** Digits glued to a word: MH17, F-16. */
    private static boolean isPartOfName(Tokens tokens, int at) {
        if (at == 0 || !tokens.get(at).glued()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean hyphen = before.kind() == Token.Kind.HYPHEN && before.glued() && at >= 2;
        Token word = hyphen ? tokens.get(at - 2) : before;
        return word.kind() == Token.Kind.WORD
                && !Tokens.isApostrophe(word.text().charAt(word.text().length() - 1));
    }

    private Optional<Numeral> negative(Tokens tokens, int from, int limit) {
        Token sign = tokens.get(from);
        boolean minus = sign.kind() == Token.Kind.HYPHEN || sign.text().equals(MINUS);
        if (!minus || sign.glued() || from + 1 >= limit) {
            return Optional.empty();
        }
        Token next = tokens.get(from + 1);
        if (next.kind() != Token.Kind.DIGITS) {
            return next.kind() == Token.Kind.PUNCTUATION && next.glued()
                    ? grammar.decimalsAfterSign(tokens, from + 1, limit).map(numeral -> negated(numeral, from))
                    : Optional.empty();
        }
        boolean clear = next.glued() || sign.text().equals(MINUS) || isBracket(tokens, from - 1);
        return digits(tokens, from + 1, limit)
                .filter(numeral -> clear || isWholeText(tokens, from, numeral))
                .map(numeral -> negated(numeral, from));
    }

    /** "(- 3 %)": a dash apart from its number is a sign behind a bracket, elsewhere more often a dash. */
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

    /** A number after the word for minus: "moins 5". Whether the word means that here is for others to say. */
    Optional<Numeral> afterMinus(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.MINUS)
                .filter(word -> word.to() < limit)
                .flatMap(word -> grammar.at(tokens, word.to(), limit))
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
        return number.map(numeral -> slashed(tokens, numeral, limit)
                .or(() -> outOf(tokens, numeral, limit))
                .or(() -> fraction(tokens, numeral, limit))
                .or(() -> collective(tokens, numeral, limit))
                .or(() -> withFraction(tokens, numeral, limit))
                .orElse(numeral));
    }

    private Optional<Numeral> words(Tokens tokens, int from, int limit) {
        if (!grammar.knows(tokens, from)) {
            return Optional.empty();
        }
        Optional<Numeral> half = halfCollective(tokens, from, limit);
        if (half.isPresent()) {
            return half;
        }
        Optional<Numeral> number = grammar.at(tokens, from, limit);
        if (number.isPresent()) {
            Numeral numeral = number.get();
            return fraction(tokens, numeral, limit)
                    .or(() -> outOf(tokens, numeral, limit))
                    .or(() -> collective(tokens, numeral, limit))
                    .or(() -> withFraction(tokens, numeral, limit))
                    .or(() -> number);
        }
        return part(tokens, from, limit)
                .or(() -> counted(tokens, from, limit))
                .or(() -> half(tokens, from, limit))
                .or(() -> plural(tokens, from, limit));
    }

    /** "un demi", "half a": a number by itself at the end of a phrase, and else only where a unit follows. */
    private Optional<Numeral> half(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.HALF_OF).map(word -> {
            boolean wordFollows = word.to() < limit
                    && (tokens.get(word.to()).kind() == Token.Kind.WORD
                            || tokens.get(word.to()).kind() == Token.Kind.HYPHEN);
            boolean alone = word.to() > from + 1 && !wordFollows;
            return new Numeral(
                    from,
                    word.to(),
                    word.value().value(),
                    0.1,
                    1,
                    Numeral.Form.CARDINAL,
                    Numeral.Writing.WORDS,
                    !alone);
        });
    }

    private Optional<Numeral> halfAlone(Tokens tokens, int at, int limit) {
        return half(tokens, at, limit)
                .filter(half -> !half.article())
                .map(half -> half.as(half.to(), half.value(), half.step(), Numeral.Form.FRACTION));
    }

    /** "un sur trois", where nothing that the second could count or measure follows. */
    private Optional<Numeral> outOf(Tokens tokens, Numeral first, int limit) {
        if (!first.cardinal() || first.value() % 1 != 0 || first.value() <= 0) {
            return Optional.empty();
        }
        return grammar.word(tokens, first.to(), limit, Kind.OUT_OF)
                .filter(word -> word.to() < limit)
                .flatMap(word -> grammar.at(tokens, word.to(), limit))
                .filter(all -> all.cardinal() && all.value() % 1 == 0 && all.value() > first.value())
                .filter(all -> !grammar.mayCount(tokens, all.to(), limit))
                .map(all -> first.as(all.to(), first.value() / all.value(), 0, Numeral.Form.FRACTION));
    }

    /** "une demi-douzaine", "half a dozen". */
    private Optional<Numeral> halfCollective(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.ONE)
                .or(() -> grammar.word(tokens, from, limit, Kind.ARTICLE))
                .map(Phrases.Match::to)
                .or(() -> Optional.of(from))
                .flatMap(at -> grammar.word(tokens, at, limit, Kind.HALF_OF))
                .flatMap(half -> collective(
                        tokens,
                        new Numeral(
                                from,
                                afterHyphen(tokens, half.to(), limit),
                                half.value().value(),
                                0,
                                1,
                                Numeral.Form.CARDINAL,
                                Numeral.Writing.WORDS,
                                false),
                        limit));
    }

    /** "cent trois et deux tiers", "five and a quarter", "3½". */
    private Optional<Numeral> withFraction(Tokens tokens, Numeral whole, int limit) {
        if (!whole.cardinal() || whole.value() % 1 != 0 || whole.to() >= limit) {
            return Optional.empty();
        }
        Optional<Numeral> rest = tokens.get(whole.to()).kind() == Token.Kind.OTHER
                ? VulgarFractions.at(tokens, whole.to())
                : tokens.get(whole.to()).kind() == Token.Kind.DIGITS
                        ? slashedAfter(tokens, whole, limit)
                        : grammar.word(tokens, whole.to(), limit, Kind.JOINER)
                                .filter(joiner -> joiner.to() < limit)
                                .flatMap(joiner -> shareAfter(tokens, joiner.to(), limit));
        return rest.filter(part -> part.form() == Numeral.Form.FRACTION && part.value() < 1)
                .map(part -> plus(whole, part));
    }

    /** "cinq milliards et trois quarts" is that part of a billion more. */
    private static Numeral plus(Numeral whole, Numeral part) {
        double value = whole.value() + part.value() * whole.scale();
        return new Numeral(
                whole.from(),
                part.to(),
                value,
                whole.scale() / 10,
                whole.scale(),
                Numeral.Form.CARDINAL,
                whole.writing(),
                false);
    }

    /** The part in "1 4/5". */
    private Optional<Numeral> slashedAfter(Tokens tokens, Numeral whole, int limit) {
        return whole.writing() == Numeral.Writing.DIGITS && whole.value() < MOST_BEFORE_FRACTION
                ? grammar.at(tokens, whole.to(), limit).flatMap(above -> slashed(tokens, above, limit))
                : Optional.empty();
    }

    private Optional<Numeral> shareAfter(Tokens tokens, int at, int limit) {
        return counted(tokens, at, limit)
                .or(() -> halfAlone(tokens, at, limit))
                .or(() -> grammar.at(tokens, at, limit).flatMap(count -> fraction(tokens, count, limit)))
                .filter(part -> part.to() >= limit
                        || grammar.word(tokens, part.to(), limit, Kind.OF).isEmpty());
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
            Numeral one = new Numeral(from, article.to(), 1, 0, 1, Numeral.Form.CARDINAL, Numeral.Writing.WORDS, true);
            return fraction(tokens, one, limit).or(() -> collective(tokens, one, limit));
        });
    }

    /** "2/3", but not "12/05/2024" or "24/7". */
    private static Optional<Numeral> slashed(Tokens tokens, Numeral above, int limit) {
        int slash = above.to();
        boolean follows = slash + 1 < limit
                && above.writing() == Numeral.Writing.DIGITS
                && tokens.get(slash).text().equals("/")
                && tokens.get(slash).glued()
                && tokens.get(slash + 1).glued()
                && tokens.get(slash + 1).kind() == Token.Kind.DIGITS
                && tokens.get(slash + 1).text().length() <= 3;
        if (!follows) {
            return Optional.empty();
        }
        int below = Integer.parseInt(tokens.get(slash + 1).text());
        boolean goesOn = slash + 2 < tokens.size()
                && tokens.get(slash + 2).glued()
                && tokens.get(slash + 2).text().equals("/");
        boolean proper = above.cardinal() && above.value() < below && !goesOn;
        return proper
                ? Optional.of(above.as(slash + 2, above.value() / below, 0, Numeral.Form.FRACTION))
                : Optional.empty();
    }

    /** "deux tiers", "three fifths"; "un cinquième" only before "de" or at the end of a phrase. */
    private Optional<Numeral> fraction(Tokens tokens, Numeral count, int limit) {
        if (!count.cardinal() || count.value() % 1 != 0) {
            return Optional.empty();
        }
        int at = afterHyphen(tokens, count.to(), limit);
        if (at >= limit) {
            return Optional.empty();
        }
        boolean small = count.value() < 1000;
        Optional<Phrases.Match<NumberWord>> named = grammar.word(tokens, at, limit, Kind.FRACTION);
        if (named.isPresent() && small) {
            return partOf(tokens, count, named.get().to(), named.get().value().value(), limit);
        }
        boolean spelled = count.writing() == Numeral.Writing.WORDS && count.scale() == 1;
        if (tokens.get(at).kind() != Token.Kind.WORD || !small && !spelled) {
            return Optional.empty();
        }
        return grammar.at(tokens, at, limit)
                .filter(below -> below.form() == Numeral.Form.ORDINAL && below.value() > 2)
                .flatMap(below -> partOf(tokens, count, below.to(), below.value(), limit));
    }

    private Optional<Numeral> partOf(Tokens tokens, Numeral count, int to, double below, int limit) {
        boolean wordFollows = to < limit && tokens.get(to).kind() == Token.Kind.WORD;
        boolean single = count.article() && wordFollows;
        if (single && grammar.word(tokens, to, limit, Kind.OF).isEmpty()) {
            return Optional.empty();
        }
        Numeral part = count.as(to, count.value() / below, 0, Numeral.Form.FRACTION);
        return Optional.of(ofScale(tokens, part, limit).orElse(part));
    }

    /** "trois quarts de million", "three quarters of a million". */
    private Optional<Numeral> ofScale(Tokens tokens, Numeral part, int limit) {
        return grammar.word(tokens, part.to(), limit, Kind.OF)
                .map(of -> grammar.word(tokens, of.to(), limit, Kind.ARTICLE)
                        .map(Phrases.Match::to)
                        .orElse(of.to()))
                .flatMap(at -> grammar.word(tokens, at, limit, Kind.SCALE))
                .map(scale -> new Numeral(
                        part.from(),
                        scale.to(),
                        part.value() * scale.value().value(),
                        scale.value().value() / 10,
                        scale.value().value(),
                        Numeral.Form.CARDINAL,
                        part.writing(),
                        false));
    }

    /** "une trentaine", "deux douzaines", "une centaine de milliers". */
    private Optional<Numeral> collective(Tokens tokens, Numeral count, int limit) {
        if (!count.cardinal()) {
            return Optional.empty();
        }
        return grammar.word(tokens, afterQualifier(tokens, count.to(), limit), limit, Kind.COLLECTIVE)
                .map(word -> scaled(tokens, word, limit))
                .map(size -> count.as(size.to(), count.value() * size.value(), 0, Numeral.Form.COLLECTIVE));
    }

    /** "des dizaines de milliers", "thousands". */
    private Optional<Numeral> plural(Tokens tokens, int from, int limit) {
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

    private static int afterHyphen(Tokens tokens, int at, int limit) {
        boolean hyphen = at + 1 < limit
                && tokens.get(at).kind() == Token.Kind.HYPHEN
                && tokens.get(at).glued();
        return hyphen ? at + 1 : at;
    }
}
