package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.extract.Extractor;
import org.recoupe.language.Language;
import org.recoupe.language.SentenceSplitter;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;

/**
 * Measures how fast articles are read, by one thread that is warm: sentences, all recognisers, and binding; UTF-8 bytes
 * of their text per second. Arguments: the folder of the public test data, and how many
 * rounds, before which there are as many to warm up.
 */
final class ReadingSpeed {

    /** Its own processor time: other programs on the machine do not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/bench");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Catalog catalog = Catalog.load(List.of(DataFolder.bundled()));
        print(catalog, "fr", french(folder), rounds);
        print(catalog, "en", english(folder), rounds);
    }

    private static void print(Catalog catalog, String code, List<Article> articles, int rounds) {
        Language language = Language.of(code).orElseThrow();
        Extractor extractor = Extractor.of(catalog.gazetteer(language));
        SentenceSplitter splitter = SentenceSplitter.of(language);
        long bytes = articles.stream()
                .mapToLong(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double[] seconds = new double[rounds];
        long claims = 0;
        for (int round = -rounds; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (Article article : articles) {
                claims += extractor
                        .read(article, splitter.split(article))
                        .claims()
                        .size();
            }
            seconds[Math.max(0, round)] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%s: %d articles, %d bytes, %d claims: median %.3f MB/s, best %.3f%n",
                code,
                articles.size(),
                bytes,
                claims / rounds / 2,
                bytes / seconds[rounds / 2] / 1e6,
                bytes / seconds[0] / 1e6);
    }

    private static List<Article> french(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>(lines(folder.resolve("fr-timebank/articles.jsonl")));
        try (Stream<Path> pages = Files.list(folder.resolve("wikinews-fr"))) {
            for (Path page : pages.sorted().toList()) {
                articles.add(read(page));
            }
        }
        return articles;
    }

    private static List<Article> english(Path folder) throws IOException {
        return lines(folder.resolve("gum-dates/articles.jsonl"));
    }

    private static Article read(Path page) throws IOException {
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(page.toString())) {
            return drafts.next().in("fr");
        }
    }

    private static List<Article> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> article(json, line)).toList();
        }
    }

    private static Article article(ObjectMapper json, String line) {
        try {
            JsonNode node = json.readTree(line);
            return new Article(
                    node.get("id").asText(),
                    "",
                    node.path("title").asText(),
                    node.get("text").asText(),
                    node.get("language").asText(),
                    Optional.of(LocalDate.parse(node.get("published").asText())),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
