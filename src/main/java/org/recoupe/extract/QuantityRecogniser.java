package org.recoupe.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Finds the amounts of a sentence: numbers with what they count or measure, what they are per, and what their wording
 * leaves open. Leaves dates and durations to others, and numbers that name something alone.
 */
final class QuantityRecogniser {

    private static final Set<Dimension> SIGNED = Set.of(Dimension.TEMPERATURE, Dimension.SHARE, Dimension.POINTS);

    private final NumberRecogniser numbers;
    private final NumberNames names;
    private final CountedNouns nouns;
    private final Ages ages;
    private final Ratios ratios;
    private final Ranges ranges;
    private final Measures measures;
    private final Rates rates;
    private final Comparators comparators;
    private final Amounts amounts;
    private final Compounds compounds;
    private final BracketUnits bracketUnits;
    private final Parities parities;

    private QuantityRecogniser(Language language, NumberRecogniser numbers) {
        this.numbers = numbers;
        nouns = new CountedNouns(language);
        names = new NumberNames(language);
        ratios = new Ratios(language, numbers, nouns);
        comparators = new Comparators(language);
        measures = new Measures(language, numbers, nouns, comparators);
        ranges = new Ranges(language, numbers, measures, comparators);
        ages = new Ages(language, numbers, comparators);
        compounds = new Compounds(numbers, measures, language);
        rates = new Rates(language, nouns);
        amounts = new Amounts(measures, comparators, rates);
        bracketUnits = new BracketUnits(language, measures, numbers, rates);
        parities = measures.parities(language);
    }

    /** The recogniser of that language. */
    static QuantityRecogniser of(Language language) {
        return of(language, NumberRecogniser.of(language));
    }

    /** The same with that recogniser of its numbers. */
    static QuantityRecogniser of(Language language, NumberRecogniser numbers) {
        return new QuantityRecogniser(language, numbers);
    }

    /**
     * The amounts from one token to before another, in order.
     *
     * @param taken the tokens that dates and durations take; no amount starts in one of them, but an age may
     */
    List<Mention.Amount> find(Tokens tokens, int from, int to, BitSet taken) {
        return find(tokens, from, to, taken, taken, numbers.find(tokens, from, to));
    }

    /**
     * The amounts from one token to before another, in order.
     *
     * @param taken the tokens in which no amount starts, but for an age
     * @param closed those of them into which none extends either
     * @param numerals the numbers of those tokens
     */
    List<Mention.Amount> find(
            Tokens tokens, int from, int to, BitSet taken, BitSet closed, NumberRecogniser.Found numerals) {
        List<Mention.Amount> found = new ArrayList<>();
        BitSet open = rates.opened(tokens, closed, to);
        Sentence sentence = new Sentence(tokens, from, to, taken, open, numerals.without());
        int at = from;
        while (at < to) {
            at = read(sentence, at, found);
        }
        Conversions.takeWording(tokens, found);
        bracketUnits.give(tokens, from, found);
        parities.give(tokens, from, found);
        return found;
    }

    /** Removes from the passage the names that stand in units: "(current US$)". */
    void removeNames(Passage passage) {
        bracketUnits.removeNames(passage);
    }

    /** The stretch of tokens that is read, and those that others have taken. */
    private record Sentence(Tokens tokens, int from, int to, BitSet taken, BitSet closed, BitSet without) {

        /** Whether no number starts at that token that ends before that limit. */
        boolean without(int at, int limit) {
            return limit == to && without.get(at);
        }

        /** "20-24 September", "Sept. 20-24": a number glued to a date by a hyphen belongs to it. */
        boolean goesOnDate(int at) {
            return at - 2 >= from
                    && tokens.get(at).kind() == Token.Kind.DIGITS
                    && tokens.get(at).glued()
                    && tokens.get(at - 1).kind() == Token.Kind.HYPHEN
                    && tokens.get(at - 1).glued()
                    && closed.get(at - 2);
        }

        /** The token before which an amount that starts there must end; the same token where none may start. */
        int limit(int at) {
            int next = taken.get(at) ? at : closed.nextSetBit(at);
            return next < 0 ? to : Math.min(next, to);
        }
    }

    /** Reads what starts at that token, if anything, and gives the token to go on from. */
    private int read(Sentence sentence, int at, List<Mention.Amount> found) {
        Tokens tokens = sentence.tokens();
        Optional<Ages.Age> age = sentence.without(at, sentence.to())
                ? ages.decade(tokens, at, sentence.to())
                : ages.at(tokens, at, sentence.from(), sentence.to());
        if (age.isPresent()) {
            found.add(amount(sentence, age.get()));
            return age.get().to();
        }
        int limit = sentence.goesOnDate(at) ? at : sentence.limit(at);
        int left = limit <= at ? at : names.end(tokens, at, limit);
        if (limit <= at || left > at) {
            return Math.max(left, at + 1);
        }
        Optional<Numeral> number = belowZero(sentence, at, limit).or(() -> numberAt(sentence, at, limit));
        return number.map(numeral -> amount(sentence, numeral, limit, found))
                .orElseGet(() -> names.endOfRun(tokens, at, limit));
    }

    private Mention.Amount amount(Sentence sentence, Ages.Age age) {
        return age.pair()
                .map(pair -> amounts.between(sentence.tokens(), pair, age.to()))
                .orElseGet(() -> amounts.of(sentence.tokens(), age.one(), sentence.from(), sentence.to()));
    }

    /** The number at that token; digits glued to letters are one only after a sign of money: "$US113". */
    private Optional<Numeral> numberAt(Sentence sentence, int at, int limit) {
        Tokens tokens = sentence.tokens();
        boolean afterLetters = tokens.get(at).kind() == Token.Kind.DIGITS
                && at > sentence.from()
                && tokens.get(at).glued()
                && tokens.get(at - 1).kind() == Token.Kind.WORD;
        if (afterLetters && measures.afterUnit(tokens, at, sentence.from())) {
            return numbers.gluedAt(tokens, at, limit);
        }
        return sentence.without(at, limit) ? Optional.empty() : numbers.at(tokens, at, limit);
    }

    /** "moins 5 degrés", "minus 2 %": temperatures and shares alone have a minus in words; "plus ou moins" is none. */
    private Optional<Numeral> belowZero(Sentence sentence, int at, int limit) {
        Tokens tokens = sentence.tokens();
        boolean first = at == sentence.from() || tokens.get(at - 1).kind() == Token.Kind.WORD;
        return numbers.afterMinus(tokens, at, limit)
                .filter(number -> first
                        && comparators.before(tokens, at + 1, sentence.from()).isEmpty()
                        && SIGNED.contains(measures.withUnit(tokens, number, sentence.from(), limit)
                                .unit()
                                .dimension()));
    }

    private int amount(Sentence sentence, Numeral number, int limit, List<Mention.Amount> found) {
        Tokens tokens = sentence.tokens();
        Optional<Ratios.Ratio> ratio =
                isLength(sentence, number, limit) ? Optional.empty() : ratios.from(tokens, number, limit);
        if (ratio.isPresent() && !measures.unitAt(tokens, ratio.get().to(), limit)) {
            found.add(amounts.ratio(tokens, number, ratio.get(), sentence.from(), sentence.to()));
            return ratio.get().to();
        }
        if (names.isScore(tokens, number.from(), sentence.from())) {
            int score = ranges.endOfScore(tokens, number, limit);
            if (score > number.to()) {
                return score;
            }
        }
        Optional<Ranges.Pair> pair = ranges.from(tokens, number, sentence.from(), limit);
        if (pair.isPresent()) {
            return pair(sentence, pair.get(), found);
        }
        Measured measured = compounds.extend(tokens, measures.of(tokens, number, sentence.from(), limit), limit);
        int end = endOfName(sentence, measured, limit);
        if (end > number.from()) {
            return end;
        }
        boolean pronoun = number.article() || isOneOf(tokens, number, limit);
        if (!pronoun || measured.hasUnit()) {
            found.add(amounts.of(tokens, measured, sentence.from(), sentence.to()));
            return rates.end(tokens, measured.to(), limit);
        }
        return rates.end(tokens, measured.to(), limit);
    }

    /** "One of them", "one of the best": counts nothing unless a noun follows. */
    private boolean isOneOf(Tokens tokens, Numeral number, int limit) {
        return number.value() == 1
                && number.writing() == Numeral.Writing.WORDS
                && nouns.afterOf(tokens, number.to(), limit) > number.to();
    }

    /** "3 mètres sur 4" are two lengths, no ratio. */
    private boolean isLength(Sentence sentence, Numeral number, int limit) {
        return measures.withUnit(sentence.tokens(), number, sentence.from(), limit)
                        .unit()
                        .dimension()
                == Dimension.LENGTH;
    }

    private int pair(Sentence sentence, Ranges.Pair pair, List<Mention.Amount> found) {
        Tokens tokens = sentence.tokens();
        if (pair.change()) {
            found.add(amounts.of(tokens, pair.low(), sentence.from(), sentence.to()));
            found.add(amounts.of(tokens, pair.high(), sentence.from(), sentence.to()));
        } else {
            found.add(amounts.between(tokens, pair, sentence.to()));
        }
        return pair.to();
    }

    /** The token after a number that names something: "Boeing 737", "3-1", "5G"; at most its first if it does not. */
    /** "Benin 5.42": decimals behind a name that is known are no part of it. */
    private static boolean isFigureOf(Sentence sentence, Numeral number) {
        boolean known = number.from() > sentence.from()
                && sentence.taken().get(number.from() - 1)
                && !sentence.closed().get(number.from() - 1);
        return known && number.to() - number.from() > 1 && number.step() < 1;
    }

    private int endOfName(Sentence sentence, Measured measured, int limit) {
        Numeral number = measured.number();
        Tokens tokens = sentence.tokens();
        boolean digits = number.writing() == Numeral.Writing.DIGITS && number.cardinal();
        if (!digits) {
            boolean named = number.writing() == Numeral.Writing.WORDS
                    && number.cardinal()
                    && number.to() == measured.to()
                    && names.isNamedInWords(tokens, number.from(), sentence.from());
            return named ? number.to() : number.from();
        }
        boolean bare = measured.to() == number.to();
        if (bare && number.to() < limit && tokens.get(number.to()).glued()) {
            Token next = tokens.get(number.to());
            boolean score = (next.kind() == Token.Kind.HYPHEN || next.text().equals("/"))
                    && number.to() + 1 < limit
                    && tokens.get(number.to() + 1).kind() == Token.Kind.DIGITS;
            if (score || next.kind() == Token.Kind.WORD) {
                return number.to() + (score ? 2 : 1);
            }
        }
        boolean named = !measured.unit().measures()
                && !measures.isWorded(tokens, number.from(), sentence.from())
                && names.isNamed(tokens, number.from(), sentence.from())
                && !isFigureOf(sentence, number);
        return named ? number.to() : number.from();
    }
}
