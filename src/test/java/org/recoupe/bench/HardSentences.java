package org.recoupe.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.recoupe.LongTexts;
import org.recoupe.article.Article;

/**
 * How many milliseconds the hardest sentence of 1,000 characters and the hardest number of 200 words take to be read,
 * once it is warm: for each shape of text the least time of the thread over many tries, of all shapes the greatest.
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
        String hardest = "";
        double most = 0;
        for (Map.Entry<String, String> shape : LongTexts.shapes().entrySet()) {
            double least = least(program, LongTexts.article(shape.getKey(), shape.getValue(), CHARACTERS));
            if (least > most) {
                most = least;
                hardest = shape.getKey();
            }
        }
        double number = 0;
        String hardestNumber = "";
        for (Map.Entry<String, String> words : NUMBERS.entrySet()) {
            int each = words.getValue().split("[ -]").length;
            int length = WORDS / each * words.getValue().length();
            double least = least(program, LongTexts.article(words.getKey(), words.getValue(), length));
            if (least > number) {
                number = least;
                hardestNumber = words.getKey();
            }
        }
        return List.of(
                measure("sentence of 1,000 characters", most, hardest),
                measure("number of 200 words", number, hardestNumber));
    }

    private Measure measure(String name, double millis, String hardest) {
        return new Measure(set(), name, "ms", OptionalDouble.of(millis), OptionalDouble.empty(), "hardest: " + hardest);
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
