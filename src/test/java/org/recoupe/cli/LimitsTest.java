package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large is refused in words, and what comes after it is checked; src/site/markdown/limits.md lists the limits. */
class LimitsTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String LINE = "Il pleuvait sur la ville et personne ne disait rien. ";

    @TempDir
    private Path folder;

    private static byte[] megabytes(int count) {
        return LINE.repeat(count * MEGABYTE / LINE.length() + 1).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.md"})
    void aFileOverSixteenMegabytes(String name) throws IOException {
        Path large = Files.write(folder.resolve(name), megabytes(16));

        Session session = check(large.toString());

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err())
                .contains(name
                        + ": the article is larger than 16 MB. Give articles one by one, or as JSONL, one a line.");
    }

    @Test
    void aStreamWithoutEndIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'a');
                return length;
            }
        };

        Session session = Session.reading(endless, "check", "-q", "-o", folder.toString(), "-");

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("-: the article is larger than 16 MB.");
    }

    @Test
    void aLineOfJsonOverSixteenMegabytesIsPassedOver() throws IOException {
        Path lines = folder.resolve("a.jsonl");
        Files.write(lines, "{\"text\": \"".getBytes(StandardCharsets.UTF_8));
        Files.write(lines, megabytes(16), StandardOpenOption.APPEND);
        Files.writeString(
                lines,
                "\"}\n{\"id\": \"next\", \"text\": \"The treaty was signed on Monday 20 August 2024.\"}\n",
                StandardOpenOption.APPEND);

        Session session = check(lines.toString());

        assertThat(session.err()).contains("a.jsonl:1: the line is longer than 16 MB.");
        assertThat(folder.resolve("reports/next.json")).exists();
        assertThat(session.code()).isEqualTo(2);
    }

    @Test
    void aTextOfMoreThanAMillionCharacters() throws IOException {
        Path large = Files.write(folder.resolve("a.txt"), megabytes(1));

        Session session = check(large.toString());

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err())
                .containsPattern("a\\.txt: the text has 1,048,6\\d\\d characters, expected at most 1,000,000\\.");
    }

    @Test
    void anArticleOfMoreClaimsThanCanBeCheckedTogether() throws IOException {
        String text = "In 2020 inflation in Germany was 5.9%. ".repeat(5_100);

        Session session = check(Files.writeString(folder.resolve("a.txt"), text).toString());

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("a.txt: more than 5,000 claims were found in it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>"})
    void elementsWithinElements(String opening) throws IOException {
        String page = opening.repeat(50_000) + "<p>The treaty was signed on Monday 20 August 2024.</p>";

        Session session =
                check(Files.writeString(folder.resolve("a.html"), page).toString());

        assertThat(session.code()).as(session.err()).isLessThanOrEqualTo(2);
        assertThat(session.err()).doesNotContain("Exception").doesNotContain("Error:");
    }

    @Test
    void objectsWithinObjects() throws IOException {
        Path lines = folder.resolve("a.jsonl");
        Files.writeString(lines, "{\"text\": \"a\", \"x\": " + "[".repeat(100_000) + "\n");

        Session session = check(lines.toString());

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err())
                .contains("a.jsonl:1")
                .contains("not valid JSON")
                .doesNotContain("\tat ");
    }

    @Test
    void aRuleThatMatchesWithoutEnd() throws IOException {
        Path rule = Files.createDirectories(folder.resolve("rules/all/pairs"));
        Files.writeString(rule.resolve("pairs.drl"), """
                rule "all pairs" @title("t") @titre("t") @en("e") @fr("f") when
                    $a: CalendarClaim($day: weekday)
                    $b: CalendarClaim(weekday == $day)
                then
                    report.disputed($a);
                end
                """);
        Path article =
                Files.writeString(folder.resolve("a.txt"), "It was signed on Monday 20 August 2024. ".repeat(330));

        Session session = Session.of(
                "check",
                "--lang",
                "en",
                "--trust-rules",
                folder.resolve("rules").toString(),
                "-o",
                folder.resolve("reports").toString(),
                article.toString());

        assertThat(session.err())
                .contains("pairs.drl:1: rule \"all pairs\" was left out: it did not come to an end: 100");
        assertThat(folder.resolve("reports/a.json")).content().contains("calendar/weekday");
    }

    @Test
    void anIdThatClimbsOutOfTheFolder() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\": \"../../climbed\", \"text\": \"The treaty was signed on Monday 20 August 2024.\"}\n");

        check(lines.toString());

        try (Stream<Path> written = Files.list(folder.resolve("reports"))) {
            assertThat(written).anyMatch(file -> file.toString().endsWith("climbed.json"));
        }
        assertThat(folder.resolve("climbed.json")).doesNotExist();
        assertThat(folder.resolveSibling("climbed.json")).doesNotExist();
    }

    @Test
    void decisionsOfMoreThanAMegabyte() {
        assertThatThrownBy(() -> new Decisions(folder).take(new byte[MEGABYTE + 1]))
                .hasMessage("more than a megabyte of decisions");
    }

    private Session check(String article) {
        return Session.of(
                "check", "-q", "--lang", "en", "-o", folder.resolve("reports").toString(), article);
    }
}
