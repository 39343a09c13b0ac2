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

    /**
     * Two numbers that belong together.
     *
     * @param low the one written first
     * @param high the one written last
     * @param change whether they are the ends of a change rather than of a range
     */
    record Pair(Measured low, Measured high, boolean change) {}

    private record Frame(Phrases<String> start, Phrases<String> middle, boolean mayBeChange) {}

    private final List<Frame> frames = new ArrayList<>();
    private final Phrases<String> bare;
    private final Phrases<String> moves;
    private final NumberRecogniser numbers;
    private final Measures measures;

    Ranges(Language language, NumberRecogniser numbers, Measures measures) {
        this.numbers = numbers;
        this.measures = measures;
        bare = new Phrases<>(language);
        moves = new Phrases<>(language);
        for (Table.Row row : language.table("ranges").rows()) {
            if (row.get("kind").equals("moves")) {
                row.all("start").forEach(form -> moves.add(form, form));
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
        if (!first.cardinal() || first.article()) {
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
        return second(tokens, low, bare, false, limit).filter(Ranges::rises);
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
                .filter(high -> framed || high.hasUnit())
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
        if (!first.hasUnit()) {
            return Optional.of(new Pair(first.in(high.unit(), high.noun()), high, false));
        }
        if (!high.hasUnit()) {
            return Optional.of(new Pair(first, high.in(first.unit(), first.noun()), false));
        }
        boolean same = first.unit().code().equals(high.unit().code());
        return same ? Optional.of(new Pair(first, high, false)) : Optional.empty();
    }

    private static boolean rises(Pair pair) {
        double low = pair.low().number().value() * pair.low().unit().factor();
        return low < pair.high().number().value() * pair.high().unit().factor();
    }
}
