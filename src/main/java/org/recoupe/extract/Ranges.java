package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds two numbers that make one range, or the two ends of a change, and shares scale and unit between them. */
final class Ranges {

    /** How far before the range a verb of change may stand, in tokens. */
    private static final int REACH = 6;

    private static final int HUNDRED = 100;

    /**
     * Two numbers that belong together.
     *
     * @param low the start of a change, or the lower one; written first but for "moins de 20 et plus de 10"
     * @param high the other
     * @param change whether they are the ends of a change rather than of a range
     */
    record Pair(Measured low, Measured high, boolean change) {

        /** The first token of both. */
        int from() {
            return Math.min(low.from(), high.from());
        }

        /** The token after both. */
        int to() {
            return Math.max(low.to(), high.to());
        }
    }

    private record Frame(Phrases<String> start, Phrases<String> middle, boolean mayBeChange) {}

    private final List<Frame> frames = new ArrayList<>();
    private final Phrases<String> bare;
    private final Phrases<String> moves;
    private final Phrases<String> bounds;
    private final Phrases<String> after;
    private final NumberRecogniser numbers;
    private final Measures measures;
    private final Comparators comparators;

    Ranges(Language language, NumberRecogniser numbers, Measures measures, Comparators comparators) {
        this.numbers = numbers;
        this.measures = measures;
        this.comparators = comparators;
        bounds = new Phrases<>(language);
        after = new Phrases<>(language);
        bare = new Phrases<>(language);
        moves = new Phrases<>(language);
        for (Table.Row row : language.table("ranges").rows()) {
            if (row.get("kind").equals("moves")) {
                row.all("start").forEach(form -> moves.add(form, form));
            } else if (row.get("kind").equals("bounds")) {
                row.all("middle").forEach(form -> bounds.add(form, form));
            } else if (row.get("kind").equals("after")) {
                row.all("middle").forEach(form -> after.add(form, form));
            } else if (row.get("start").isEmpty()) {
                row.all("middle").forEach(form -> bare.add(form, form));
            } else {
                frames.add(frame(language, row));
            }
        }
    }

    private static Frame frame(Language language, Table.Row row) {
        Phrases<String> start = new Phrases<>(language);
        row.all("start").forEach(form -> start.add(form, form));
        Phrases<String> middle = new Phrases<>(language);
        row.all("middle").forEach(form -> middle.add(form, form));
        return new Frame(start, middle, row.get("kind").equals("from"));
    }

    /** The pair that starts with that number. */
    Optional<Pair> from(Tokens tokens, Numeral first, int floor, int limit) {
        if (!first.cardinal()) {
            return Optional.empty();
        }
        Measured low = measures.withUnit(tokens, first, floor, limit);
        for (Frame frame : frames) {
            List<Phrases.Match<String>> start = frame.start.endingAt(tokens, low.from(), floor);
            if (!start.isEmpty()) {
                Optional<Pair> pair = second(tokens, low, frame.middle, true, limit);
                if (pair.isPresent()) {
                    int before = start.get(0).from();
                    return pair.map(found -> frame.mayBeChange ? asChange(tokens, found, before, floor) : found)
                            .filter(found -> found.change() || rises(found));
                }
            }
        }
        if (first.article()) {
            return Optional.empty();
        }
        return second(tokens, low, bare, false, limit)
                .filter(Ranges::rises)
                .or(() -> bounded(tokens, low, floor, limit));
    }

    /** "plus de 10 et moins de 20": two bounds of one number, the lower or the upper first. */
    private Optional<Pair> bounded(Tokens tokens, Measured first, int floor, int limit) {
        Optional<Comparators.Wording> one = comparators.before(tokens, first.from(), floor);
        int joiner = endOfJoiner(tokens, first.to(), limit);
        if (one.isEmpty() || joiner == first.to()) {
            return Optional.empty();
        }
        return comparators
                .startingAt(tokens, joiner, limit)
                .filter(other -> one.get().isLower() && other.value().isUpper()
                        || one.get().isUpper() && other.value().isLower())
                .filter(other -> other.to() < limit)
                .flatMap(other -> numbers.at(tokens, other.to(), limit))
                .filter(number -> number.cardinal() && !number.article())
                .map(number -> measures.of(tokens, number, joiner, limit))
                .flatMap(last -> shared(first, last))
                .map(pair -> one.get().isLower() ? pair : new Pair(pair.high(), pair.low(), false))
                .filter(Ranges::rises);
    }

    private int endOfJoiner(Tokens tokens, int at, int limit) {
        int comma = at < limit && tokens.get(at).text().equals(",") ? at + 1 : at;
        return bounds.startingAt(tokens, comma, limit).stream()
                .findFirst()
                .map(Phrases.Match::to)
                .orElse(comma);
    }

    /** The token after the second number of a score, "3 à 1"; the end of the first if none follows. */
    int endOfScore(Tokens tokens, Numeral first, int limit) {
        int at = first.to() < limit ? afterMiddle(tokens, first.to(), bare, limit) : limit;
        boolean second = at > first.to() && at < limit;
        return second ? numbers.at(tokens, at, limit).map(Numeral::to).orElse(first.to()) : first.to();
    }

    private Pair asChange(Tokens tokens, Pair pair, int start, int floor) {
        for (int at = start; at > Math.max(floor, start - REACH); at--) {
            Token before = tokens.get(at - 1);
            if (before.kind() == Token.Kind.PUNCTUATION) {
                break;
            }
            if (!moves.endingAt(tokens, at, floor).isEmpty()) {
                return new Pair(pair.low(), pair.high(), true);
            }
        }
        return pair;
    }

    private Optional<Pair> second(Tokens tokens, Measured low, Phrases<String> middle, boolean framed, int limit) {
        int at = low.to();
        int next = at < limit ? afterMiddle(tokens, at, middle, limit) : at;
        int start = next > at ? measures.afterSign(tokens, next, limit) : at;
        if (start == at || start >= limit) {
            return Optional.empty();
        }
        return numbers.at(tokens, start, limit)
                .filter(number -> number.cardinal() && (!number.article() || framed))
                .map(number -> measures.of(tokens, number, next, limit))
                .filter(high -> framed
                        || high.hasUnit()
                        || high.number().scale() > low.number().scale()
                        || !after.startingAt(tokens, high.to(), limit).isEmpty())
                .flatMap(high -> shared(low, high));
    }

    private static int afterMiddle(Tokens tokens, int at, Phrases<String> middle, int limit) {
        Token token = tokens.get(at);
        boolean hyphen = token.kind() == Token.Kind.HYPHEN && at + 1 < limit;
        if (hyphen && token.glued() == tokens.get(at + 1).glued()) {
            return at + 1;
        }
        List<Phrases.Match<String>> word = middle.startingAt(tokens, at, limit);
        return word.isEmpty() ? at : word.get(0).to();
    }

    /** The pair with scale and unit shared; none if the two are of different kinds. */
    private static Optional<Pair> shared(Measured low, Measured high) {
        Measured first = low;
        double scale = high.number().scale();
        boolean unscaled = low.number().scale() == 1 && low.number().value() < 1000 && scale > 1;
        if (unscaled
                && (!low.hasUnit()
                        || !low.unit().equals(high.unit())
                        || low.from() < low.number().from())) {
            first = new Measured(low.number().scaledBy(scale), low.from(), low.to(), low.unit(), low.noun());
        }
        if (isUnderHundreds(first.number(), high.number())) {
            Numeral hundreds = first.number().scaledBy(HUNDRED);
            first = new Measured(hundreds, low.from(), low.to(), low.unit(), low.noun());
        }
        if (!first.hasUnit()) {
            return Optional.of(new Pair(first.in(high.unit(), high.noun()), high, false));
        }
        if (!high.hasUnit()) {
            return Optional.of(new Pair(first, high.in(first.unit(), first.noun()), false));
        }
        boolean same = first.unit().code().equals(high.unit().code());
        return same ? Optional.of(new Pair(first, high, false)) : Optional.empty();
    }

    /** "deux ou trois cents" are hundreds both. */
    private static boolean isUnderHundreds(Numeral low, Numeral high) {
        boolean words = low.writing() == Numeral.Writing.WORDS && high.writing() == Numeral.Writing.WORDS;
        return words
                && low.value() < 10
                && high.value() >= 2 * HUNDRED
                && high.value() < 10 * HUNDRED
                && high.value() % HUNDRED == 0;
    }

    private static boolean rises(Pair pair) {
        double low = pair.low().number().value() * pair.low().unit().factor();
        return low < pair.high().number().value() * pair.high().unit().factor();
    }
}
