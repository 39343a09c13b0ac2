package org.recoupe.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExamples;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.importing.Importer;
import org.recoupe.importing.UnusableDownload;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;
import org.recoupe.reference.InvalidData;
import org.recoupe.report.Format;
import org.recoupe.report.JsonReport;
import org.recoupe.report.Report;
import org.recoupe.review.DecisionFile;

/**
 * Whatever the bytes are, a reader reads them or says in its own words why not. {@link SeedsTest} runs these over the seeds,
 * over all that ever broke one, and over some that are made of them; {@code src/bench/fuzz.sh} looks for more.
 */
final class Readers {

    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());

    @FuzzTest
    void html(byte[] bytes) {
        article(bytes, "a.html");
    }

    @FuzzTest
    void text(byte[] bytes) {
        article(bytes, "a.txt");
    }

    @FuzzTest
    void markdown(byte[] bytes) {
        article(bytes, "a.md");
    }

    @FuzzTest
    void jsonLines(byte[] bytes) {
        article(bytes, "a.jsonl");
    }

    private static void article(byte[] bytes, String name) {
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).read(bytes, name)) {
            while (drafts.hasNext()) {
                try {
                    drafts.next();
                } catch (UnreadableArticle e) {
                    // The next one may be read.
                }
            }
        } catch (UnreadableArticle e) {
            // Said in its own words.
        }
    }

    /** A table of data with its descriptor: what starts as JSON takes the place of the latter, all else that of the table. */
    @FuzzTest
    void dataset(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        inFolder(folder -> {
            boolean descriptor = bytes[0] == '{';
            Path own = Path.of("src/samples/own/data");
            for (String name : List.of("datapackage.json", "beehives.csv")) {
                if (descriptor == name.endsWith("json")) {
                    Files.write(folder.resolve(name), bytes);
                } else {
                    Files.copy(own.resolve(name), folder.resolve(name));
                }
            }
            try {
                Catalog.load(List.of(DataFolder.of(folder))); // alone: the shipped data would take a second each time
            } catch (InvalidData e) {
                // Said in its own words.
            }
        });
    }

    /** Official downloads: the bytes tell which format they are in. */
    @FuzzTest
    void downloads(byte[] bytes) throws IOException {
        inFolder(folder -> {
            for (String name : List.of("d.csv", "d.tsv")) {
                Path file = Files.write(folder.resolve(name), bytes);
                Importer.Wishes wishes = new Importer.Wishes(
                        folder.resolve("imports"),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        "test",
                        LocalDate.of(2026, 11, 23));
                try {
                    new Importer(wishes, (shown, figures, share) -> {}).run(file);
                } catch (UnusableDownload | InvalidData e) {
                    // Said in its own words.
                }
            }
        });
    }

    @FuzzTest
    void ruleExamples(byte[] bytes) throws IOException {
        inFolder(folder -> {
            Path rule = Files.createDirectories(folder.resolve("a/b"));
            Files.write(rule.resolve("b.test.yml"), bytes);
            try {
                RuleExamples.in(folder);
            } catch (RuleExamples.InvalidExample | IOException e) {
                // Said in its own words.
            }
        });
    }

    @FuzzTest
    void decisions(byte[] bytes) throws IOException {
        inFolder(folder -> {
            DecisionFile file = DecisionFile.in(folder);
            Files.write(file.path(), bytes);
            try {
                file.read();
            } catch (IOException e) {
                // Said in its own words.
            }
            file.add(List.of());
        });
    }

    @FuzzTest
    void report(byte[] bytes) {
        try {
            JsonReport.read(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // Said in its own words.
        }
    }

    /** What is read is judged and written in all formats. */
    @FuzzTest
    void extraction(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String language : List.of("fr", "en")) {
            Report report = CHECKER.check(new Article(
                    "any", "-", "", text, language, Optional.of(LocalDate.of(2024, 8, 19)), Optional.empty()));
            for (Format format : Format.values()) {
                format.writer().write(report, new StringBuilder());
            }
        }
    }

    private interface Work {
        void in(Path folder) throws IOException;
    }

    private static void inFolder(Work work) throws IOException {
        Path folder = Files.createTempDirectory("recoupe-fuzz");
        try {
            work.in(folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
