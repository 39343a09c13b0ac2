package org.recoupe.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** Finds dates, periods and durations, and works out the days they mean. */
final class TimeRecogniser {

    /** The classes of numbers: whole, broken or any, places in an order, and round ones. */
    private static final Set<String> NUMBERS =
            Set.of("number", "decimal", "amount", "nth", "place", "dozen", "fraction", "many");

    private final PhraseGrammar grammar;
    private final NumberRecogniser numbers;
    private final LapseReader lapses = new LapseReader(0.1);

    private TimeRecogniser(PhraseGrammar grammar, NumberRecogniser numbers) {
        this.grammar = grammar;
        this.numbers = numbers;
    }

    /** The recogniser for that language; its words and rules are {@code time-words.csv} and {@code time-rules.csv}. */
    static TimeRecogniser of(Language language) {
        return of(language, NumberRecogniser.of(language));
    }

    /** The same with that recogniser of its numbers. */
    static TimeRecogniser of(Language language, NumberRecogniser numbers) {
        return new TimeRecogniser(PhraseGrammar.read(language, "time-words", "time-rules", NUMBERS), numbers);
    }

    /** The moments and lapses among the tokens of a sentence, from one index to before another, in reading order. */
    List<Mention> find(Tokens tokens, int from, int to, TimeContext context) {
        return read(tokens, from, to, context).mentions();
    }

    /** The same, with the dates whose weekday is written. */
    Times read(Tokens tokens, int from, int to, TimeContext context) {
        return read(tokens, from, to, numbers.find(tokens, from, to).all(), context);
    }

    /** The same where the numbers have been found before. */
    Times read(Tokens tokens, int from, int to, List<Numeral> numerals, TimeContext context) {
        PhraseChart chart = new PhraseChart(tokens, from, to);
        numerals.forEach(numeral -> addNumber(chart, numeral));
        grammar.fill(chart);
        List<Node> found = longest(chart);
        if (found.isEmpty()) {
            return Times.NONE;
        }
        TimeReading reading = new TimeReading(tokens, from, context, lapses);
        found.forEach(reading::add);
        return reading.times();
    }

    private static List<Node> longest(PhraseChart chart) {
        List<Node> found = new ArrayList<>();
        int at = chart.from();
        while (at < chart.to()) {
            Optional<Node> node = chart.longest("found", at);
            node.ifPresent(found::add);
            at = node.map(Node::to).orElse(at + 1);
        }
        return found;
    }

    /** A number is a word of the time grammar: {@code number} if whole, {@code amount} in any case, {@code nth} by place. */
    private static void addNumber(PhraseChart chart, Numeral numeral) {
        double value = numeral.value();
        boolean whole = value == Math.rint(value) && value >= 0 && value < 10_000;
        String text = whole ? Long.toString((long) value) : Double.isFinite(value) ? plain(value) : "";
        if (text.isEmpty() || value < 0) {
            return;
        }
        switch (numeral.form()) {
            case ORDINAL -> add(chart, whole ? "nth" : "place", text, numeral);
            case CARDINAL -> {
                add(chart, "amount", text, numeral);
                add(chart, whole ? "number" : "decimal", text, numeral);
            }
            case COLLECTIVE -> add(chart, "dozen", text, numeral);
            case FRACTION -> add(chart, "fraction", text, numeral);
            case PLURAL -> add(chart, "many", text, numeral);
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    private static void add(PhraseChart chart, String label, String value, Numeral numeral) {
        chart.add(Node.word(label, value, numeral.from(), numeral.to()));
        if (chart.bracketed(numeral.from(), numeral.to())) {
            chart.add(Node.word(label, value, numeral.from() - 1, numeral.to() + 1));
        }
        boolean several = numeral.to() > numeral.from() + 1 && numeral.writing() != Numeral.Writing.WORDS;
        if (several && numeral.cardinal()) {
            chart.group(numeral.from(), numeral.to());
        }
    }
}
