package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many megabytes of article text (UTF-8) one thread reads in a second, all recognisers and the binding into claims
 * included, once it is warm: the best of several rounds after a warm-up. The time is what the thread has worked, and the
 * garbage collector, so that other processes on the machine matter less.
 */
final class Throughput implements Benchmark {

    private static final double BEST_FRENCH = 0.224;
    private static final double BEST_ENGLISH = 0.126;
    private static final int ROUNDS = 5;
    private static final double WARM_UP = 20;
    private static final double ROUND = 5;
    private static final double NANO = 1e9;
    private static final double MEGA = 1e6;
    private static final double KILO = 1e3;

    private record Text(String text, Optional<LocalDate> published) {}

    @Override
    public String set() {
        return "throughput";
    }

    @Override
    public Path needs() {
        return Path.of("");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        return List.of(
                speed("fr", folder.resolve("fr-timebank/articles.jsonl"), program, BEST_FRENCH),
                speed("en", folder.resolve("gum-dates/articles.jsonl"), program, BEST_ENGLISH));
    }

    private Measure speed(String language, Path file, Program program, double known) throws IOException {
        if (!Files.exists(file)) {
            return Measure.none(set(), language, file + " is not here");
        }
        List<Text> texts = new ArrayList<>();
        long bytes = 0;
        for (JsonNode article : JsonFile.lines(file)) {
            Text text = new Text(
                    article.get("text").asText(),
                    Optional.of(LocalDate.parse(article.get("published").asText())));
            texts.add(text);
            bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
        }
        rate(texts, bytes, language, program, WARM_UP);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, rate(texts, bytes, language, program, ROUND));
        }
        String note = texts.size() + " articles, " + bytes + " bytes";
        return new Measure(set(), language, "MB/s", OptionalDouble.of(best), OptionalDouble.of(known), note);
    }

    private static double rate(List<Text> texts, long bytes, String language, Program program, double seconds) {
        double start = spent();
        long read = 0;
        while (spent() - start < seconds) {
            texts.forEach(text -> program.read(text.text(), language, text.published()));
            read += bytes;
        }
        return read / MEGA / (spent() - start);
    }

    /** Seconds that this thread has worked, and that the garbage collector has. */
    private static double spent() {
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANO + collecting / KILO;
    }
}
