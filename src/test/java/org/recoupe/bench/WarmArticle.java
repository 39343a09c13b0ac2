package org.recoupe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.report.JsonlReport;

/**
 * How long one article takes from its bytes to its JSON once all is warm: median and 99th percentile, on the clock and in
 * processor time of the thread, and articles for each second that it worked.
 */
final class WarmArticle {

    private static final double MILLI = 1e6;
    private static final int ROUNDS = 5;

    private final FactChecker checker = FactChecker.of(Options.shipped());
    private final ArticleReader reader = ArticleReader.of(ReadingOptions.none());

    private WarmArticle() {}

    /** Takes the JSONL file {@code args[0]}, {@code args[1]} articles of it (1000) after {@code args[2]} rounds of warm-up (3). */
    public static void main(String[] args) throws IOException {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        List<byte[]> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]))) {
            for (String line = in.readLine(); line != null && lines.size() < count; line = in.readLine()) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        WarmArticle warm = new WarmArticle();
        for (int i = 0; i < warmUp; i++) {
            warm.round(lines, System::nanoTime);
        }
        LongSupplier worked = () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double[] best = warm.round(lines, worked);
        for (int i = 1; i < ROUNDS; i++) {
            double[] again = warm.round(lines, worked);
            best = sum(again) < sum(best) ? again : best;
        }
        System.out.printf(
                "%d articles, processor time: median %.2f ms, 99%% within %.2f ms, %.0f articles for each second worked%n",
                lines.size(), at(best, 0.5), at(best, 0.99), lines.size() * 1000 / sum(best));
        double[] clock = warm.round(lines, System::nanoTime);
        System.out.printf(
                "%d articles, on the clock: median %.2f ms, 99%% within %.2f ms, load %.1f%n",
                lines.size(),
                at(clock, 0.5),
                at(clock, 0.99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private double[] round(List<byte[]> lines, LongSupplier clock) throws IOException {
        double[] times = new double[lines.size()];
        for (int i = 0; i < times.length; i++) {
            long start = clock.getAsLong();
            check(lines.get(i));
            times[i] = (clock.getAsLong() - start) / MILLI;
        }
        Arrays.sort(times);
        return times;
    }

    private void check(byte[] line) throws IOException {
        try (Drafts drafts = reader.read(line, "news.jsonl")) {
            Article article = checker.article(drafts.next());
            StringBuilder text = new StringBuilder();
            new JsonlReport().write(checker.check(article), text);
        }
    }

    private static double sum(double[] times) {
        return Arrays.stream(times).sum();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share))];
    }
}
