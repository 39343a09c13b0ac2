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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchedRulesTest {

    @TempDir
    Path rules;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @Timeout(120)
    void aSavedFileRunsItsExamplesAgainAndABrokenOneDoesNotEndTheRun() throws IOException, InterruptedException {
        Session.of("rules", "new", "trade/bounds", "--dsl", "en", "--rules", rules.toString());
        Path rule = rules.resolve("trade/bounds/bounds.dslr");
        String right = Files.readString(rule);
        Thread run = new Thread(this::watch, "watch");
        run.start();
        await("Watching");

        Files.writeString(rule, right.replace("- given as a minimum", "- given as a minumum"));
        await("did you mean \"- given as a minimum\"?");
        await("2 examples: 1 failed");
        Files.writeString(rule, right + "# mended\n");
        await("2 examples: 0 failed");

        run.interrupt();
        run.join();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(" ms)");
    }

    private void watch() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out, false, Map.of());
        Main.run(terminal, "rules", "test", "--watch", "--rules", rules.toString());
    }

    private void await(String words) throws InterruptedException {
        while (!said.toString(StandardCharsets.UTF_8).contains(words)) {
            Thread.sleep(20);
        }
    }
}
