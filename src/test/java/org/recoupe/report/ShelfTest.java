package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all reports. */
class ShelfTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sumsUpWhatTheJsonHolds() throws IOException {
        put("port", Samples.valdoria());

        Summary port = Shelf.in(folder).reports().get(0);

        Report report = Samples.valdoria();
        assertThat(port.title()).isEqualTo(report.article().title());
        assertThat(port.source()).isEqualTo("journal.example");
        assertThat(port.day()).isEqualTo("2024-05-14");
        report.tally()
                .forEach((verdict, count) ->
                        assertThat(port.count(verdict.name())).isEqualTo((int) (long) count));
        assertThat(port.urgent()).hasSize(Alerts.urgent(report).size());
    }

    @Test
    void readsAFileAgainOnlyWhenItChanged() throws IOException {
        Path file = put("lake", Samples.lake());
        List<Summary> first = Shelf.in(folder).reports();
        FileTime then = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Lake", "Pond"));
        Files.setLastModifiedTime(file, then);
        assertThat(Shelf.in(folder).reports()).as("same size and time").isEqualTo(first);

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(Shelf.in(folder).reports().get(0).title()).startsWith("Pond");
    }

    @Test
    void otherFilesAreNoReportsAndBrokenNotesAreMadeAgain() throws IOException {
        put("lake", Samples.lake());
        Files.writeString(folder.resolve("other.json"), "{\"schema\": 1}");
        Files.writeString(folder.resolve(".reports.jsonl"), "nonsense");

        assertThat(Shelf.in(folder).reports()).hasSize(1);
        assertThat(Shelf.in(folder).reports()).hasSize(1);
    }

    @Test
    void theListShowsCountsSourcesAndWhatIsToBeDecided() throws IOException {
        put("port", Samples.valdoria());
        put("lake", Samples.lake());
        Document page = page();

        assertThat(page.select(".reports li")).hasSize(2);
        assertThat(page.select(".reports a").eachAttr("href")).containsExactly("./lake.html", "./port.html");
        assertThat(page.select(".headline").text()).startsWith("2 reports. Claims: ");
        assertThat(page.select(".todo").text()).contains("finding");
        assertThat(page.select("tbody th").eachText()).contains("journal.example");
    }

    @Test
    void hostileReportsStayInTheirPlace() throws IOException {
        put("a\"><script>alert(1)<", Hostile.report());
        Document page = page();

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select(".reports a").attr("href")).startsWith("./a%22%3E%3Cscript");
    }

    private Document page() throws IOException {
        StringBuilder out = new StringBuilder();
        IndexPage.write(Shelf.in(folder).reports(), List.of(), "en", ".html", out);
        return Jsoup.parse(out.toString());
    }

    private Path put(String name, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(report, out);
        return Files.writeString(folder.resolve(name + ".json"), out);
    }
}
