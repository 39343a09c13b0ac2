package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads fractions: "deux tiers", "3½", "1 4/5", "un sur trois", "five and a quarter". */
final class Fractions {

    /** No whole number before a fraction in digits is larger: "2019 1/3" are two. */
    private static final double MOST_BEFORE_FRACTION = 100;

    private final NumberGrammar grammar;

    Fractions(NumberGrammar grammar) {
        this.grammar = grammar;
    }

    /** "un demi", "half a": a number by itself at the end of a phrase, and else only where a unit follows. */
    Optional<Numeral> half(Tokens tokens, int from, int limit) {
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
    Optional<Numeral> outOf(Tokens tokens, Numeral first, int limit) {
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

    /** "cent trois et deux tiers", "five and a quarter", "3½". */
    Optional<Numeral> withFraction(Tokens tokens, Numeral whole, int limit) {
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
        return ofArticle(tokens, at, limit)
                .or(() -> halfAlone(tokens, at, limit))
                .or(() -> grammar.at(tokens, at, limit).flatMap(count -> fraction(tokens, count, limit)))
                .filter(part -> part.to() >= limit
                        || grammar.word(tokens, part.to(), limit, Kind.OF).isEmpty());
    }

    private Optional<Numeral> ofArticle(Tokens tokens, int from, int limit) {
        return grammar.word(tokens, from, limit, Kind.ARTICLE)
                .flatMap(article -> fraction(tokens, Numeral.article(from, article.to()), limit));
    }

    /** "2/3", but not "12/05/2024" or "24/7". */
    static Optional<Numeral> slashed(Tokens tokens, Numeral above, int limit) {
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
    Optional<Numeral> fraction(Tokens tokens, Numeral count, int limit) {
        if (!count.cardinal() || count.value() % 1 != 0) {
            return Optional.empty();
        }
        int at = NumberGrammar.afterHyphen(tokens, count.to(), limit);
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

    /** "trois quarts de million", "three quarters of a million", "three quarters billion". */
    private Optional<Numeral> ofScale(Tokens tokens, Numeral part, int limit) {
        return grammar.word(tokens, part.to(), limit, Kind.OF)
                .map(of -> grammar.word(tokens, of.to(), limit, Kind.ARTICLE)
                        .map(Phrases.Match::to)
                        .orElse(of.to()))
                .or(() -> Optional.of(part.to()))
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
}
