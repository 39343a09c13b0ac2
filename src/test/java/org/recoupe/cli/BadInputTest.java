package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of each thing that may be wrong with what they gave: the path, the place, what to do next. */
class BadInputTest {

    private static final Path DATA = Path.of("src/samples/own/data");
    private static final Path RULES = Path.of("src/samples/own/rules");
    private static final String ARTICLE = "The treaty was signed in Geneva on Monday 19 August 2024.\n";

    @TempDir
    Path folder;

    private Path reports = Path.of("");
    private Path article = Path.of("");

    @BeforeEach
    void write() throws IOException {
        reports = folder.resolve("reports");
        article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    }

    @Test
    void aMissingFile() throws IOException {
        assertRefused(check(folder.resolve("missing.txt")), "missing.txt", "there is no such file", "Check the path");
    }

    @Test
    void anEmptyFile() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertRefused(check(empty), "empty.txt", "expected an article", "Check that");
    }

    @Test
    void aBinaryFile() throws IOException {
        Path image = folder.resolve("photo.txt");
        Files.write(
                image, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0});
        assertRefused(check(image), "photo.txt", "expected");
    }

    @Test
    void anotherEncodingThanUtf8() throws IOException {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "Bakou\nLe traité a été signé.".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(check(latin), "latin.txt:2:9", "UTF-8", "--encoding");
    }

    @Test
    void aLanguageThatIsNotReadHere() throws IOException {
        Path dutch = Files.writeString(
                folder.resolve("nederlands.txt"),
                "De minister heeft maandag in Den Haag verklaard dat de regering de belastingen niet zal verhogen."
                        + " De oppositie vindt dat ongeloofwaardig en eist een nieuwe begroting.\n");
        assertRefused(check(dutch), "nederlands.txt", "fr", "en", "--lang");
    }

    @Test
    void aDayOfPublicationThatIsNone() throws IOException {
        assertRefused(check(article, "--published", "19/08/2024"), "--published: found '19/08/2024'", "2024-08-19");
        Path dated = Files.writeString(folder.resolve("dated.md"), "---\npublished: 2024-02-31\n---\n\n" + ARTICLE);
        assertRefused(check(dated), "dated.md:2", "2024-02-31", "expected");
    }

    @Test
    void anArticleWithoutAClaimIsNoMistake() throws IOException {
        Path calm = Files.writeString(folder.resolve("calm.txt"), "Nothing much happened there that evening.\n");
        Session session = check(calm);
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("calm.txt: no claim was found");
        assertThat(reports.resolve("calm.html")).exists();
    }

    @Test
    void aRuleThatDoesNotCompile() throws IOException {
        Path rules = copy(RULES);
        replace(rules.resolve("beekeeping/crowd/crowd.drl"), "quantity.value >", "quantity.valeu >");
        assertRefused(
                check(article, "--rules", rules.toString()),
                "crowd.drl:12:",
                "expected",
                "to do",
                "did you mean value");
    }

    @Test
    void aRuleThatDoesNotCompileIsLeftOutWhereThatIsAskedFor() throws IOException {
        Path rules = copy(RULES);
        replace(rules.resolve("beekeeping/crowd/crowd.drl"), "quantity.value >", "quantity.valeu >");
        Session session = check(article, "--skip-broken-rules", "--rules", rules.toString());
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("crowd.drl:12:");
        assertThat(reports.resolve("article.json")).content().contains("crowd.drl:12:");
        assertThat(reports.resolve("article.html")).content().contains("crowd.drl:12:");
    }

    @Test
    void aRowWithAValueThatIsNoNumber() throws IOException {
        Path data = copy(DATA);
        replace(data.resolve("beehives.csv"), "1800000", "1.8 million");
        assertRefused(
                check(article, "--data", data.toString()), "beehives.csv:3:10", "1.8 million", "expected a number");
    }

    @Test
    void aRowWhoseSourceIsUnknown() throws IOException {
        Path data = copy(DATA);
        replace(data.resolve("beehives.csv"), "DEU,2023,1000000,example-hives", "DEU,2023,1000000,example-hive");
        assertRefused(
                check(article, "--data", data.toString()),
                "beehives.csv:4:18",
                "example-hive",
                "expected",
                "did you mean example-hives");
    }

    @Test
    void aDescriptorWithAFieldThatNobodyKnows() throws IOException {
        Path data = copy(DATA);
        replace(data.resolve("datapackage.json"), "\"tolerance\"", "\"tolerence\"");
        assertRefused(
                check(article, "--data", data.toString()), "datapackage.json:", "tolerence", "did you mean tolerance");
    }

    @Test
    void aFolderWithoutDataOrRules() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("nothing"));
        assertRefused(check(article, "--data", empty.toString()), "nothing", "datapackage.json", "expected");
        assertRefused(check(article, "--rules", empty.toString()), "nothing", "expected", ".drl");
    }

    @Test
    void aPlaceThatCannotBeWrittenTo() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file where a folder should be");
        Session session = Session.of("check", "-o", occupied.toString(), article.toString());
        assertRefused(session, "occupied", "cannot write there", "-o");
        assertThat(occupied).hasContent("a file where a folder should be");
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "skipped: this user may write all");
        assertRefused(Session.of("check", "-o", locked.toString(), article.toString()), "locked", "cannot write", "-o");
    }

    private Session check(Path what, String... options) {
        Stream<String> fixed = Stream.of("check", "-o", reports.toString(), what.toString());
        return Session.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    private void assertRefused(Session session, String... told) throws IOException {
        assertThat(session.err()).contains(told).doesNotContain("\tat ", "Exception", "a fault of Recoupe");
        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.out()).isEmpty();
        if (Files.isDirectory(reports)) {
            try (Stream<Path> left = Files.list(reports)) {
                assertThat(left).as("half-written reports").isEmpty();
            }
        }
    }

    private Path copy(Path from) throws IOException {
        Path to = folder.resolve(String.valueOf(from.getFileName()));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    private static void replace(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }
}
