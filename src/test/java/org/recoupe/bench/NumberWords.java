package org.recoupe.bench;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.recoupe.claim.Mention;

/**
 * Numbers in words as ICU spells them, each a sentence of its own with a currency behind it: right when the sentence
 * holds one amount, of that value.
 */
final class NumberWords implements Benchmark {

    private static final int LAST = 1_000_000;
    private static final int BATCH = 500;
    private static final String NOUN = " euros";
    private static final double BEST_CLASSIC = 93;
    private static final double BEST_HYPHENS = 9.5;

    /**
     * Which numbers are spelled.
     *
     * @param dense each up to this one
     * @param step beyond it, each that many to a million
     */
    record Sample(int dense, int step) {

        /** Every one. */
        static final Sample ALL = new Sample(LAST, 1);

        /** Enough for every form that a number takes. */
        static final Sample USUAL = new Sample(10_000, 37);

        /** A few, for a test. */
        static final Sample FEW = new Sample(1_100, 1_013);
    }

    private final Sample sample;

    NumberWords(Sample sample) {
        this.sample = sample;
    }

    @Override
    public String set() {
        return "number-words";
    }

    @Override
    public Path needs() {
        return Path.of("");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) {
        UnaryOperator<String> classic = UnaryOperator.identity();
        UnaryOperator<String> hyphens = words -> words.replace(' ', '-');
        return List.of(
                spelled("fr", "classic", classic, program, misses).best(BEST_CLASSIC),
                spelled("fr", "1990", hyphens, program, misses).best(BEST_HYPHENS),
                spelled("fr-BE", "classic", classic, program, misses),
                spelled("fr-BE", "1990", hyphens, program, misses),
                spelled("fr-CH", "classic", classic, program, misses),
                spelled("fr-CH", "1990", hyphens, program, misses),
                spelled("en", "classic", classic, program, misses));
    }

    private Measure spelled(
            String locale, String spelling, UnaryOperator<String> respell, Program program, Misses misses) {
        RuleBasedNumberFormat icu =
                new RuleBasedNumberFormat(Locale.forLanguageTag(locale), RuleBasedNumberFormat.SPELLOUT);
        String name = locale + " " + spelling;
        int right = 0;
        int count = 0;
        List<Integer> batch = new ArrayList<>();
        for (int n = 0; n <= LAST; n += n < sample.dense() ? 1 : sample.step()) {
            batch.add(n);
            count++;
            if (batch.size() == BATCH) {
                right += right(batch, number -> respell.apply(icu.format(number)), name, program, misses);
                batch.clear();
            }
        }
        right += right(batch, number -> respell.apply(icu.format(number)), name, program, misses);
        return Measure.share(set(), name, right, count);
    }

    private interface Speller {
        String words(int number);
    }

    private int right(List<Integer> numbers, Speller speller, String name, Program program, Misses misses) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (int number : numbers) {
            text.append(speller.words(number)).append(NOUN).append(".\n\n");
            ends.add(text.length());
        }
        List<Mention> mentions = program.read(text.toString(), name.substring(0, 2), Optional.empty())
                .mentions();
        int right = 0;
        int at = 0;
        for (int i = 0; i < ends.size(); i++) {
            List<Mention> here = new ArrayList<>();
            while (at < mentions.size() && mentions.get(at).span().start() < ends.get(i)) {
                here.add(mentions.get(at++));
            }
            if (one(here, numbers.get(i))) {
                right++;
            } else {
                String found = here.stream().map(Program::shown).toList().toString();
                misses.miss(
                        set(),
                        name,
                        speller.words(numbers.get(i)),
                        numbers.get(i).toString(),
                        found);
            }
        }
        return right;
    }

    private static boolean one(List<Mention> mentions, int number) {
        return mentions.size() == 1
                && mentions.get(0) instanceof Mention.Amount amount
                && amount.quantity().value() == number;
    }
}
