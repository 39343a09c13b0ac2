package org.recoupe.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.Report;

/** Articles for the tests, and what a single machine says of them. */
final class Corpus {

    static final Path WIKINEWS = Path.of("../shared/bench/wikinews-fr");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /** The samples as lines of JSONL. */
    static List<String> samples() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(pages(Path.of("src/samples"), ".html", "html"));
        lines.addAll(pages(Path.of("src/samples"), ".md", "text"));
        lines.addAll(pages(Path.of("src/samples"), ".txt", "text"));
        lines.addAll(pages(Path.of("src/samples/own"), ".txt", "text"));
        return lines;
    }

    /** Files of a folder as lines of JSONL, each under that field. */
    static List<String> pages(Path folder, String ending, String field) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> line(field, file))
                    .toList();
        }
    }

    private static String line(String field, Path file) {
        try {
            return JSON.writeValueAsString(Map.of(field, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String article(String id, String text) {
        return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
    }

    static Path write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, lines);
    }

    static Path gzip(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** What {@code check --format jsonl} writes of those, but for the run, by where they stand. */
    static SortedMap<String, String> onASingleMachine(Options options, Path... files) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Report report : reports(options, files)) {
            StringBuilder line = new StringBuilder();
            new JsonlReport().write(report, line);
            lines.put(report.article().origin(), withoutRun(line.toString().strip()));
        }
        return lines;
    }

    static List<Report> reports(Options options, Path... files) {
        FactChecker checker = FactChecker.of(options);
        List<Report> reports = new ArrayList<>();
        for (Path file : files) {
            try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(file.toString())) {
                drafts.forEachRemaining(draft -> reports.add(checker.check(checker.article(draft))));
            }
        }
        return reports;
    }

    /** A report's line without its last field, which tells of the run. */
    static String withoutRun(String line) {
        int run = line.lastIndexOf(",\"run\":{");
        if (run < 0) {
            throw new AssertionError("no run in " + line);
        }
        return line.substring(0, run);
    }
}
