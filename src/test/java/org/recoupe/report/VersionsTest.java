package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that earlier versions wrote are still read and shown; {@code v1} holds what version 1 of the schema wrote. */
class VersionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/recoupe/report");

    @ParameterizedTest
    @CsvSource({"v1, valdoria", "v1, lake"})
    void anEarlierReportIsStillRendered(String version, String name) throws IOException {
        Report then = read(FOLDER.resolve(version).resolve(name + ".json"));
        Report now = read(FOLDER.resolve(name + ".json"));

        assertThat(then.findings()).isEqualTo(now.findings());
        Document old = page(then);
        assertThat(old.select(".card")).hasSameSizeAs(page(now).select(".card"));
        assertThat(old.select(".card .why").eachText())
                .isEqualTo(page(now).select(".card .why").eachText());
    }

    private static Report read(Path json) throws IOException {
        try (Reader in = Files.newBufferedReader(json)) {
            return JsonReport.read(in);
        }
    }

    private static Document page(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlReport().write(report, out);
        return Jsoup.parse(out.toString());
    }
}
