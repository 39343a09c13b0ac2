package org.recoupe.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.recoupe.LongTexts;
import org.recoupe.article.Article;

/**
 * How many milliseconds the hardest sentence of 1,000 characters, the hardest text of as many that may be several
 * sentences, and the hardest number of 200 words take to be read, once it is warm: for each shape of text the least time
 * of the thread over many tries, of all shapes the greatest.
 */
final class HardSentences implements Benchmark {

    private static final int CHARACTERS = 1000;
    private static final int WORDS = 200;
    private static final int TRIES = 500;
    private static final double NANO_PER_MILLI = 1e6;
    private static final Map<String, String> NUMBERS = Map.of(
            "fr hundreds", "cent ",
            "fr thousands", "quatre-vingt-dix-neuf mille ",
            "fr and", "vingt et ",
            "en hundreds", "hundred ",
            "en and", "ninety-nine million and ",
            "en digits", "123 ",
            "fr digits", "1 ");

    @Override
    public String set() {
        return "hard-sentences";
    }

    @Override
    public Path needs() {
        return Path.of("");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) {
        Hardest text = new Hardest();
        Hardest sentence = new Hardest();
        for (Map.Entry<String, String> shape : LongTexts.shapes().entrySet()) {
            Article article = LongTexts.article(shape.getKey(), shape.getValue(), CHARACTERS);
            double least = least(program, article);
            text.note(shape.getKey(), least);
            if (program.checker().read(article).sentences().size() == 1) {
                sentence.note(shape.getKey(), least);
            }
        }
        Hardest number = new Hardest();
        for (Map.Entry<String, String> words : NUMBERS.entrySet()) {
            int each = words.getValue().split("[ -]").length;
            int length = WORDS / each * words.getValue().length();
            number.note(words.getKey(), least(program, LongTexts.article(words.getKey(), words.getValue(), length)));
        }
        return List.of(
                measure("sentence of 1,000 characters", sentence),
                measure("sentences of 1,000 characters together", text),
                measure("number of 200 words", number));
    }

    private Measure measure(String name, Hardest hardest) {
        String note = "hardest: " + hardest.shape;
        return new Measure(set(), name, "ms", OptionalDouble.of(hardest.millis), OptionalDouble.empty(), note);
    }

    /** What took longest so far. */
    private static final class Hardest {
        private String shape = "";
        private double millis;

        void note(String newShape, double newMillis) {
            if (newMillis > millis) {
                shape = newShape;
                millis = newMillis;
            }
        }
    }

    private static double least(Program program, Article article) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            program.checker().read(article);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least / NANO_PER_MILLI;
    }
}
