package org.recoupe.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Dimension;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * Finds ages, in years, months, weeks or days: "âgé de 45 ans", "Jean Martin, 45 ans,", "45-year-old", "un bébé de six mois", "les 18-25 ans",
 * "une quadragénaire". What is not clearly an age is left as a duration.
 */
final class Ages {

    private static final double OLDEST = 125;
    private static final int DECADE = 10;

    /**
     * An age found.
     *
     * @param one the age, or the lower of two
     * @param pair the two that it lies between, if there are two
     * @param to the token after it
     */
    record Age(Measured one, Optional<Ranges.Pair> pair, int to) {}

    private final Map<Phrases<String>, Unit> units = new LinkedHashMap<>();
    private final Phrases<Integer> decades;
    private final AgeSigns signs;
    private final Phrases<String> between;
    private final NumberRecogniser numbers;

    Ages(Language language, NumberRecogniser numbers, Comparators comparators) {
        this.numbers = numbers;
        Table table = language.table("nouns");
        signs = new AgeSigns(language, table, comparators);
        units.put(AgeSigns.phrases(language, table, "age-unit"), time("a"));
        for (String unit : List.of("mo", "wk", "d")) {
            units.put(AgeSigns.phrases(language, table, "age-unit-" + unit), time(unit));
        }
        between = AgeSigns.phrases(language, table, "age-between");
        decades = new Phrases<>(language);
        for (int from = DECADE; from <= 100; from += DECADE) {
            int decade = from;
            CountedNouns.forms(table, "age-" + decade).forEach(form -> decades.add(form, decade));
        }
    }

    private static Unit time(String code) {
        return new Unit(code, Dimension.DURATION, 1, false, "");
    }

    /** The age that starts at that token: its number or numbers, to the end of the unit. */
    Optional<Age> at(Tokens tokens, int at, int floor, int limit) {
        Token.Kind kind = tokens.get(at).kind();
        if (kind != Token.Kind.DIGITS && kind != Token.Kind.WORD) {
            return Optional.empty();
        }
        Optional<Age> decade = decade(tokens, at, limit);
        if (decade.isPresent()) {
            return decade;
        }
        return numbers.at(tokens, at, limit)
                .filter(Ages::mayBeAge)
                .flatMap(number -> pair(tokens, number, floor, limit).or(() -> one(tokens, number, floor, limit)));
    }

    private static boolean mayBeAge(Numeral number) {
        return number.cardinal() && number.value() > 0 && number.value() <= OLDEST;
    }

    /** The age by its decade that starts at that token: "une quadragénaire". */
    Optional<Age> decade(Tokens tokens, int at, int limit) {
        List<Phrases.Match<Integer>> found = decades.startingAt(tokens, at, limit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Phrases.Match<Integer> match = found.get(0);
        Measured low = bare(match.from(), match.to(), match.value());
        Measured high = bare(match.from(), match.to(), match.value() + DECADE);
        return Optional.of(new Age(low, Optional.of(new Ranges.Pair(low, high, false)), match.to()));
    }

    private static Measured bare(int from, int to, double value) {
        Numeral number = new Numeral(from, to, value, 0, 1, Numeral.Form.CARDINAL, Numeral.Writing.WORDS, false);
        return new Measured(number, from, to, time("a"), "");
    }

    /** "18-25 ans", "12 à 17 ans". */
    private Optional<Age> pair(Tokens tokens, Numeral first, int floor, int limit) {
        if (between.isEmpty() || first.to() + 1 >= limit || !signs.beforePair(tokens, first.from(), floor)) {
            return Optional.empty();
        }
        int at = tokens.get(first.to()).kind() == Token.Kind.HYPHEN
                ? first.to() + 1
                : between.startingAt(tokens, first.to(), limit).stream()
                        .findFirst()
                        .map(Phrases.Match::to)
                        .orElse(first.to());
        if (at == first.to() || at >= limit) {
            return Optional.empty();
        }
        return numbers.at(tokens, at, limit)
                .filter(last -> mayBeAge(last) && last.value() > first.value())
                .flatMap(last -> measured(tokens, last, limit)
                        .filter(high -> !signs.goesOn(tokens, high.to(), limit))
                        .map(high -> {
                            Measured low = new Measured(first, first.from(), first.to(), high.unit(), "");
                            return new Age(low, Optional.of(new Ranges.Pair(low, high, false)), high.to());
                        }));
    }

    private Optional<Age> one(Tokens tokens, Numeral number, int floor, int limit) {
        boolean led = signs.leads(tokens, number.from(), floor);
        boolean named = signs.named(tokens, number.from(), floor);
        Optional<Measured> measured = measured(tokens, number, limit);
        if (measured.isPresent()) {
            int to = measured.get().to();
            boolean closed = to >= limit || tokens.get(to).kind() == Token.Kind.PUNCTUATION;
            boolean says = signs.says(tokens, number.to(), to, limit)
                    || named && closed
                    || signs.isHad(tokens, number.from(), floor) && !signs.goesOn(tokens, to, limit)
                    || signs.isPersons(tokens, number.from(), floor) && !signs.goesOn(tokens, to, limit);
            return led || says ? measured.map(age -> new Age(age, Optional.empty(), age.to())) : Optional.empty();
        }
        boolean bracketed =
                number.to() < limit && tokens.get(number.to()).text().equals(",") && number.value() % 1 == 0;
        boolean bare = tokens.get(number.from()).kind() == Token.Kind.DIGITS && signs.bareNumbers();
        return bare && (led || named && bracketed && number.value() >= 10)
                ? Optional.of(new Age(
                        new Measured(number, number.from(), number.to(), time("a"), ""), Optional.empty(), number.to()))
                : Optional.empty();
    }

    /** The number with its unit of time, "et demi" after it included. */
    private Optional<Measured> measured(Tokens tokens, Numeral number, int limit) {
        int at = number.to();
        int start = at + 1 < limit && tokens.get(at).kind() == Token.Kind.HYPHEN ? at + 1 : at;
        for (Map.Entry<Phrases<String>, Unit> unit : units.entrySet()) {
            var found = unit.getKey().startingAt(tokens, start, limit);
            if (!found.isEmpty()) {
                Numeral whole = numbers.withHalf(tokens, number, found.get(0).to(), limit);
                return Optional.of(new Measured(
                        whole, number.from(), Math.max(whole.to(), found.get(0).to()), unit.getValue(), ""));
            }
        }
        return Optional.empty();
    }
}
