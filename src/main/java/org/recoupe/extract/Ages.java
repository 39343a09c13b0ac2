package org.recoupe.extract;

import java.util.List;
import java.util.Optional;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Finds the ages of persons: "âgé de 45 ans", "Jean Martin, 45 ans,", "45-year-old". */
final class Ages {

    private static final double OLDEST = 125;

    /**
     * An age found.
     *
     * @param number its number, to the end of its unit
     * @param unit the code of its unit: {@code a}, {@code mo}, {@code wk} or {@code d}
     */
    record Age(Numeral number, String unit) {}

    private static final String YEARS = "a";

    private final Phrases<String> left;
    private final Phrases<String> units;
    private final Phrases<String> own;
    private final NumberRecogniser numbers;

    Ages(Language language, NumberRecogniser numbers) {
        this.numbers = numbers;
        Table table = language.table("nouns");
        left = phrases(language, table, "age-left");
        units = phrases(language, table, "age-unit");
        for (String unit : List.of("mo", "wk", "d")) {
            CountedNouns.forms(table, "age-unit-" + unit).forEach(form -> units.add(form, unit));
        }
        own = phrases(language, table, "age-right");
    }

    private static Phrases<String> phrases(Language language, Table table, String kind) {
        Phrases<String> phrases = new Phrases<>(language);
        CountedNouns.forms(table, kind).forEach(form -> phrases.add(form, YEARS));
        return phrases;
    }

    /** The age that starts at that token. */
    Optional<Age> at(Tokens tokens, int at, int floor, int limit) {
        Token.Kind kind = tokens.get(at).kind();
        if (kind != Token.Kind.DIGITS && kind != Token.Kind.WORD) {
            return Optional.empty();
        }
        boolean led = !left.endingAt(tokens, at, floor).isEmpty();
        boolean named = at - 2 >= floor
                && tokens.get(at - 1).text().equals(",")
                && tokens.get(at - 2).capitalised();
        return numbers.at(tokens, at, limit)
                .filter(number -> number.cardinal() && number.value() > 0 && number.value() <= OLDEST)
                .flatMap(number -> age(tokens, number, led, named, limit));
    }

    private Optional<Age> age(Tokens tokens, Numeral number, boolean led, boolean named, int limit) {
        int at = number.to();
        boolean hyphen = at + 1 < limit && tokens.get(at).kind() == Token.Kind.HYPHEN;
        var unit = units.startingAt(tokens, hyphen ? at + 1 : at, limit);
        if (!unit.isEmpty()) {
            int to = unit.get(0).to();
            boolean closed = to >= limit || tokens.get(to).kind() == Token.Kind.PUNCTUATION;
            boolean says = !own.startingAt(tokens, to, limit).isEmpty()
                    || to - unit.get(0).from() > 1;
            return led || says || named && closed
                    ? Optional.of(new Age(upTo(number, to), unit.get(0).value()))
                    : Optional.empty();
        }
        boolean bracketed = at < limit && tokens.get(at).text().equals(",") && number.value() % 1 == 0;
        boolean bare = tokens.get(number.from()).kind() == Token.Kind.DIGITS && own.isEmpty();
        return bare && (led || named && bracketed && number.value() >= 10)
                ? Optional.of(new Age(number, YEARS))
                : Optional.empty();
    }

    private static Numeral upTo(Numeral number, int to) {
        return new Numeral(number.from(), to, number.value(), 0, 1, number.form(), number.writing(), number.article());
    }
}
