package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.report.Format;
import org.recoupe.report.IndexPage;
import org.recoupe.report.Report;
import org.recoupe.report.Run;
import org.recoupe.report.Summary;

/**
 * The reports of the samples against those that stand in {@code reports/sample}. Run with {@code -Drecoupe.golden=write}
 * to write them anew, then read the difference before committing it.
 */
class SampleReportsTest {

    private static final Path FOLDER = Path.of("reports/sample");
    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());

    @ParameterizedTest
    @ValueSource(strings = {"commerce-caucase.fr.md", "rencontre-sommet.fr.html", "europe-figures.en.txt"})
    void theReportOfASampleIsAsItStands(String sample) throws IOException {
        boolean writing = "write".equals(System.getProperty("recoupe.golden"));
        assumeTrue(writing || Files.isDirectory(FOLDER), "skipped: there is no " + FOLDER);
        Report report = report("src/samples/" + sample);
        for (Format format : List.of(Format.JSON, Format.HTML)) {
            StringBuilder written = new StringBuilder();
            format.writer().write(report, written);
            compare(written, sample.substring(0, sample.lastIndexOf('.')) + "." + format.extension());
        }
    }

    @Test
    void theListOfTheSamplesIsAsItStands() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: there is no " + FOLDER);
        List<Summary> reports = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                reports.add(Summary.read(file).orElseThrow());
            }
        }
        reports.sort(Summary.NEWEST_FIRST);
        StringBuilder written = new StringBuilder();
        IndexPage.write(reports, List.of(), IndexPage.language(reports), ".html", written);
        compare(written, "index.html");
    }

    private static void compare(CharSequence written, String name) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("recoupe.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, written);
        }
        assertThat(written.toString())
                .as("%s: run mvn -q test -Dtest=SampleReportsTest -Drecoupe.golden=write, read the difference", file)
                .isEqualTo(Files.readString(file));
    }

    /** The report, as if it had been made on the day of the article, in no time. */
    private static Report report(String sample) {
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(sample)) {
            Report made = CHECKER.check(CHECKER.article(drafts.next()));
            LocalDate day = made.article().published().orElseThrow();
            Run run = new Run("–", day.atStartOfDay().toInstant(ZoneOffset.UTC), Duration.ZERO, "–", "–", List.of());
            return made.with(run);
        }
    }
}
