package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Under {@code check --watch} what is saved is in force at once, and what is broken changes nothing until it is mended. */
class WatchedCheckTest {

    private static final Path OWN = Path.of("src/samples/own");

    @TempDir
    Path place;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path article;
    private Path rule;
    private Path data;
    private Thread run = new Thread();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        article = copy("ruches.fr.txt");
        rule = copy("rules/beekeeping/crowd/crowd.drl");
        data = copy("data/beehives.csv");
        copy("data/datapackage.json");
        run = new Thread(this::watch, "watch");
        run.start();
        await("Watching", 1);
    }

    @AfterEach
    void end() throws InterruptedException {
        run.interrupt();
        run.join();
    }

    @Test
    @Timeout(120)
    void aSavedRuleIsInForceAndABrokenOneLeavesTheLastGoodOne() throws IOException, InterruptedException {
        String right = Files.readString(rule);
        long findings = findings();

        Files.writeString(rule, right.replace("QuantityClaim", "QuantityClam"));
        await("did you mean QuantityClaim?", 1);
        await(" ms)", 1);
        assertThat(findings()).isEqualTo(findings);

        Files.writeString(rule, right.replace("1000000000", "1").replace("inconsistent", "disputed"));
        await(" ms)", 2);
        assertThat(report()).contains("DISPUTED");
    }

    @Test
    @Timeout(120)
    void aSavedArticleIsCheckedAgain() throws IOException, InterruptedException {
        Files.writeString(article, Files.readString(article) + "\nLe 1er mars 2024 était un lundi.\n");

        await(" ms)", 1);
        assertThat(report()).contains("1er mars 2024");
    }

    @Test
    @Timeout(120)
    void brokenDataLeavesWhatWasThere() throws IOException, InterruptedException {
        long findings = findings();

        Files.writeString(data, Files.readString(data) + "nonsense\n");
        await("stays in force", 1);
        await(" ms)", 1);

        assertThat(findings()).isEqualTo(findings);
    }

    private void watch() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out, false, Map.of());
        Main.run(
                terminal,
                "check",
                "--watch",
                "-o",
                place.resolve("reports").toString(),
                "--rules",
                place.resolve("rules").toString(),
                "--data",
                place.resolve("data").toString(),
                article.toString());
    }

    private long findings() throws IOException {
        return report().lines().filter(line -> line.contains("\"fingerprint\"")).count();
    }

    private String report() throws IOException {
        return Files.readString(place.resolve("reports/ruches-fr.json"));
    }

    private Path copy(String name) throws IOException {
        Path copy = place.resolve(name);
        Files.createDirectories(copy.getParent());
        return Files.copy(OWN.resolve(name), copy);
    }

    private void await(String words, int times) throws InterruptedException {
        while (said.toString(StandardCharsets.UTF_8).split(java.util.regex.Pattern.quote(words), -1).length <= times) {
            Thread.sleep(20);
        }
    }
}
