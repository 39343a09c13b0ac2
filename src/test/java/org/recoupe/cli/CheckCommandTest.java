package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String WRONG_DAY = "The treaty was signed in Geneva on Tuesday 19 August 2024.\n";
    private static final String RIGHT_DAY = "The treaty was signed in Geneva on Monday 19 August 2024.\n";

    @TempDir
    Path folder;

    @Test
    void withoutAFormatAPageAndAJsonFileAreWritten() throws IOException {
        Session session = Session.of("check", "-o", at("reports"), article("Été à Genève.txt", RIGHT_DAY));
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(files("reports")).containsExactly("ete-a-geneve.html", "ete-a-geneve.json");
        assertThat(session.out())
                .contains(folder.resolve("reports/ete-a-geneve.html").toUri().toString());
    }

    @Test
    void findingsAtTheFailLevelMakeTheExitCode() throws IOException {
        String article = article("a.txt", WRONG_DAY);
        assertThat(Session.of("check", "--format", "line", article).code()).isEqualTo(1);
        assertThat(Session.of("check", "--format", "line", "--fail-level", "never", article)
                        .code())
                .isZero();
    }

    @Test
    void jsonLinesComeOutInTheOrderTheyWentIn() {
        String input = """
                {"id": "b", "language": "en", "text": "It was signed on Tuesday 19 August 2024."}
                {"id": "a", "language": "en", "text": "It was signed on Monday 19 August 2024."}
                """;
        Session session = Session.withInput(input, "check", "--format", "jsonl", "-o", "-", "-");
        assertThat(session.code()).isEqualTo(1);
        List<String> lines = session.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("{").contains("\"id\":\"b\"").contains("INCONSISTENT");
        assertThat(lines.get(1)).contains("\"id\":\"a\"").contains("CONSISTENT").doesNotContain("INCONSISTENT");
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreChecked() {
        String input = """
                {"id": "a", "language": "en", "text": "It was signed on Monday 19 August 2024."}
                {"id": "b", "text":
                {"id": "c", "language": "en", "text": "It was signed on Monday 19 August 2024."}
                """;
        Session session = Session.withInput(input, "check", "--format", "jsonl", "-");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out().lines()).hasSize(2);
        assertThat(session.err()).contains("-:2");
    }

    @Test
    void anArticleWithoutAClaimIsCleanAndSaysSo() throws IOException {
        Session session = Session.of("check", "--format", "json", article("a.txt", "Nothing much happened there.\n"));
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("a.txt: no claim was found");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Session session = Session.of("check", "-o", at("reports"), at("missing.txt"));
        assertFailed(session, "missing.txt");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertFailed(Session.of("check", "-o", at("reports"), article("empty.txt", "")), "empty.txt");
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        Path file = folder.resolve("image.txt");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertFailed(Session.of("check", "-o", at("reports"), file.toString()), "image.txt");
    }

    @Test
    void anotherEncodingThanSaidIsNamed() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "Le traité a été signé lundi 19 août 2024.".getBytes(StandardCharsets.ISO_8859_1));
        assertFailed(Session.of("check", "-o", at("reports"), file.toString()), "latin.txt");
        assertThat(Session.of("check", "--encoding", "ISO-8859-1", "--format", "line", file.toString())
                        .code())
                .isZero();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamedBeforeAnythingIsRead() throws IOException {
        String article = article("a.txt", RIGHT_DAY);
        article("occupied", "a file where a folder should be");
        Session session = Session.of("check", "-o", at("occupied"), article);
        assertFailed(session, "occupied");
        assertThat(session.err()).contains("cannot write there", "-o");
        assertFailed(
                Session.of("check", "--format", "json", "-o", at("no/such/folder/a.json"), article), "no/such/folder");
    }

    @Test
    void whatStoodInTheFileStaysWhereTheArticleCannotBeRead() throws IOException {
        String before = article("report.json", "the report of yesterday");
        Session session = Session.of("check", "--format", "json", "-o", before, at("missing.txt"));
        assertFailed(session, "missing.txt");
        assertThat(Path.of(before)).hasContent("the report of yesterday");
        assertThat(files(".")).containsExactly("report.json");
    }

    @Test
    void aFormatOfOneArticleRefusesSeveral() throws IOException {
        String first = article("a.txt", RIGHT_DAY);
        String second = article("b.txt", RIGHT_DAY);
        Session session = Session.of("check", "--format", "html", first, second);
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("--format html holds one article", "jsonl");
    }

    @Test
    void aTableOfSeveralArticlesHasOneHeader() throws IOException {
        String first = article("a.txt", WRONG_DAY);
        String second = article("b.txt", WRONG_DAY);
        List<String> lines = Session.of("check", "--format", "csv", first, second)
                .out()
                .lines()
                .toList();
        assertThat(lines).filteredOn(line -> line.startsWith("article,")).hasSize(1);
        assertThat(lines).anyMatch(line -> line.startsWith("a,")).anyMatch(line -> line.startsWith("b,"));
    }

    @Test
    void articlesOfTheSameNameGetPagesOfTheirOwn() throws IOException {
        Files.createDirectories(folder.resolve("in/x"));
        Files.createDirectories(folder.resolve("in/y"));
        article("in/x/a.txt", RIGHT_DAY);
        article("in/y/a.txt", RIGHT_DAY);
        Session session = Session.of("check", "-o", at("reports"), at("in"));
        assertThat(session.err()).isEmpty();
        assertThat(files("reports"))
                .contains("index.html")
                .filteredOn(name -> name.contains("a-txt"))
                .hasSize(4);
    }

    private void assertFailed(Session session, String place) throws IOException {
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).startsWith("recoupe: ").contains(place).doesNotContain("\tat ");
        assertThat(files("reports")).isEmpty();
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    private String article(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> files(String path) throws IOException {
        Path place = folder.resolve(path);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
