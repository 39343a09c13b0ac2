package org.recoupe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.reference.PreparedIndex;

/** Measures what millions of observations cost; {@code src/bench/scale.sh} runs its parts in turn. */
final class Scale {

    private static final double NANO = 1e9;
    private static final double MEGA = 1e6;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;

    private Scale() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "wide" -> ScaleData.wide(folder, Long.parseLong(args[2]));
            case "tidy" -> ScaleData.tidy(folder, Long.parseLong(args[2]));
            case "gapminder" ->
                System.out.printf(
                        Locale.ROOT, "gapminder: %,d observations%n", ScaleData.gapminder(Path.of(args[2]), folder));
            case "load" -> load(folder);
            case "article" -> article(folder, Path.of(args[2]), Path.of(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void load(Path folder) throws IOException {
        long start = System.nanoTime();
        List<Path> written = PreparedIndex.write(folder);
        double seconds = (System.nanoTime() - start) / NANO;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        long size = 0;
        for (Path file : written) {
            size += Files.size(file);
        }
        System.out.printf(
                Locale.ROOT,
                "load: %.1f s, heap limit %.0f MB, at most %.0f MB used; %.0f MB of CSV, %.0f MB prepared%n",
                seconds,
                Runtime.getRuntime().maxMemory() / MEGA,
                peak / MEGA,
                Files.size(folder.resolve("data.csv")) / MEGA,
                size / MEGA);
    }

    /** One article, warm, in turn with few and with many observations. */
    private static void article(Path few, Path many, Path file) throws IOException {
        FactChecker little = FactChecker.of(Options.shipped().imported(few));
        FactChecker large = FactChecker.of(Options.shipped().imported(many));
        List<Article> articles = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(file.toString())) {
            drafts.forEachRemaining(draft -> articles.add(little.article(draft)));
        }
        double[] a = new double[ROUNDS];
        double[] b = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            a[at] = milliseconds(little, articles);
            b[at] = milliseconds(large, articles);
        }
        Arrays.sort(a);
        Arrays.sort(b);
        System.out.printf(
                Locale.ROOT,
                "article: median %.2f ms with few, %.2f ms with many, ratio %.3f; least %.2f and %.2f, ratio %.3f%n",
                a[ROUNDS / 2],
                b[ROUNDS / 2],
                b[ROUNDS / 2] / a[ROUNDS / 2],
                a[0],
                b[0],
                b[0] / a[0]);
    }

    private static double milliseconds(FactChecker checker, List<Article> articles) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        articles.forEach(checker::check);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / MEGA;
    }
}
