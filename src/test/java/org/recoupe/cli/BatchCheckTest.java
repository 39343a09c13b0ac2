package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles in one command. */
class BatchCheckTest {

    @TempDir
    Path folder;

    private Path articles;
    private Path reports;

    @BeforeEach
    void articles() throws IOException {
        articles = folder.resolve("articles.jsonl");
        reports = folder.resolve("reports.jsonl");
        Files.writeString(articles, lines(0, 30));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\": \"a%d\", \"published\": \"2024-11-20\", \"text\": \"%s\"}\n"
                        .formatted(i, trade(i % 10 == 0 ? 150 : 240)))
                .collect(Collectors.joining());
    }

    private static String trade(int billions) {
        return "En 2023, les échanges entre la Chine et la Russie ont atteint %d milliards de dollars."
                .formatted(billions);
    }

    private Session check(String... more) {
        return Session.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("check", "-q", "--format", "jsonl", "-o", reports.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    /** Without what tells when they were made. */
    private static List<String> timeless(String lines) {
        return lines.lines().map(line -> line.replaceAll("\"run\":\\{.*", "")).toList();
    }

    @Test
    void oneThreadAndSeveralGiveTheSameReports() throws IOException {
        assertThat(check("--threads", "1", articles.toString()).code()).isEqualTo(ExitCode.FINDINGS);
        List<String> one = timeless(Files.readString(reports));
        assertThat(one).hasSize(30);
        assertThat(check("--threads", "3", articles.toString()).code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(timeless(Files.readString(reports))).isEqualTo(one);
    }

    @Test
    void aRunThatWasKilledIsGoneOnWith() throws IOException {
        check(articles.toString());
        String whole = Files.readString(reports);
        List<String> lines = whole.lines().toList();
        Files.delete(reports);
        Files.writeString(
                folder.resolve("reports.jsonl.part"),
                String.join("\n", lines.subList(0, 12)) + "\n" + lines.get(12).substring(0, 40));
        Session again = check("--resume", articles.toString());
        assertThat(again.code()).isEqualTo(ExitCode.FINDINGS);
        List<String> made = Files.readString(reports).lines().toList();
        assertThat(made.subList(0, 12)).as("not made again").isEqualTo(lines.subList(0, 12));
        assertThat(timeless(String.join("\n", made))).isEqualTo(timeless(whole));
        assertThat(folder.resolve("reports.jsonl.part")).doesNotExist();
    }

    @Test
    void whatComesOnTopIsAllThatIsChecked() throws IOException {
        check(articles.toString());
        String before = Files.readString(reports);
        Files.writeString(articles, lines(0, 33));
        check("--resume", articles.toString());
        assertThat(Files.readString(reports)).startsWith(before).hasLineCount(33);
    }

    @Test
    void aFolderOfReportsIsGoneOnWithToo() throws IOException {
        Path pages = folder.resolve("pages");
        Session.of("check", "-q", "-o", pages.toString(), articles.toString());
        String kept = Files.readString(pages.resolve("a3.json"));
        Files.delete(pages.resolve("a4.json"));
        Files.delete(pages.resolve("a5.html"));
        Session again = Session.of("check", "-q", "--resume", "-o", pages.toString(), articles.toString());
        assertThat(again.out()).contains("a4.html", "a5.html").doesNotContain("a3.html");
        assertThat(pages.resolve("a4.json")).exists();
        assertThat(pages.resolve("a5.html")).exists();
        assertThat(pages.resolve("a3.json")).hasContent(kept.strip());
    }

    @Test
    void withoutResumeARunBeginsAnewAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("reports.jsonl.part"), "{}\n");
        Session session = check(articles.toString());
        assertThat(session.err()).contains("reports.jsonl.part, 3 bytes of a run that did not end, is begun anew");
        assertThat(Files.readString(reports)).hasLineCount(30);
    }

    @Test
    void resumeNeedsAPlaceThatItCanGoOnIn() {
        Session session = Session.of("check", "--resume", "--format", "csv", articles.toString());
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("--resume goes with the folder of reports");
    }

    @Test
    void articlesThatDifferOnOneThingAreFoundAcrossTheRun() throws IOException {
        Path across = folder.resolve("across.jsonl");
        check("--across", across.toString(), articles.toString());
        String found = Files.readString(across);
        assertThat(found)
                .hasLineCount(1)
                .contains("\"measure\":\"trade-bilateral/turnover\"", "\"articles\":30,", "DISPUTED");
        Files.delete(across);
        Files.writeString(articles, lines(0, 31));
        check("--resume", "--across", across.toString(), articles.toString());
        assertThat(Files.readString(across)).contains("\"articles\":31,");
        Session alone = Session.of("across", "--format", "jsonl", reports.toString());
        assertThat(alone.out()).isEqualTo(Files.readString(across));
        assertThat(alone.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Session.of("across", reports.toString()).out())
                .contains("150", "240", "2023", "a0")
                .contains("pour la même chose");
    }

    @Test
    void whatIsDamagedCostsItselfAloneAndTheExitCodeTells() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(lines(0, 5).getBytes(StandardCharsets.UTF_8));
        }
        Path damaged = folder.resolve("in/damaged.jsonl.gz");
        Files.createDirectories(damaged.getParent());
        Files.write(damaged, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
        Files.writeString(folder.resolve("in/whole.jsonl"), lines(5, 8));
        Session session = check(folder.resolve("in").toString());
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("damaged.jsonl.gz").contains("ends too soon");
        assertThat(Files.readString(reports)).contains("\"id\":\"a5\"", "\"id\":\"a6\"", "\"id\":\"a7\"");
    }

    @Test
    void aFullDiskLeavesNothingUnderTheFinalNameAndWhatWasWrittenCanBeGoneOnWith() throws Exception {
        // A file system of a few pages, where one can be made.
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()))
                .isZero();
        try {
            reports = small.resolve("reports.jsonl");
            Session session = check(articles.toString());
            assertThat(session.code()).isEqualTo(ExitCode.FAILED);
            assertThat(session.err()).contains("cannot write there").contains("No space left");
            assertThat(reports).doesNotExist();
            assertThat(run("mount", "-o", "remount,size=8m", small.toString())).isZero();
            check("--resume", articles.toString());
            assertThat(Files.readString(reports)).hasLineCount(30);
        } finally {
            run("umount", small.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        }
    }
}
