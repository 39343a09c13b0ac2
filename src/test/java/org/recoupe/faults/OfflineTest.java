package org.recoupe.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command but the server of reviews does its work in a process that has no network, and never asks for one. */
class OfflineTest {

    /** Addresses of all kinds, in places that other programs fetch from. */
    private static final String PAGE = """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
            <html lang="en"><head><base href="http://example.org/"><link rel="canonical" href="https://example.org/a">
            <link rel="stylesheet" href="http://example.org/a.css"><script src="http://example.org/a.js"></script>
            <meta http-equiv="refresh" content="0; url=http://example.org/"><title>A treaty</title></head>
            <body><article><img src="http://example.org/a.png"><p>The treaty was signed in Geneva on Monday 19 August 2024.
            Germany has 83 million inhabitants. See <a href="https://example.org/more">more</a>.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    @Test
    void nothingIsFetched() throws Exception {
        Path article = Files.writeString(folder.resolve("a.html"), PAGE);
        Path table = Files.writeString(folder.resolve("t.csv"), """
                DATAFLOW,FREQ,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
                ESTAT:DEMO_PJAN(1.0),A,FR,2022,67957053,
                """);
        String reports = folder.resolve("reports").toString();

        quiet(
                "check",
                "-o",
                reports,
                "--rules",
                "src/samples/own/rules",
                "--data",
                "src/samples/own/data",
                article.toString());
        quiet("check", "--isolate-rules", "-o", reports, article.toString());
        quiet("check", "--format", "claimreview", article.toString());
        quiet("extract", article.toString());
        quiet("index", reports);
        quiet("data", "import", "--into", folder.resolve("imports").toString(), table.toString());
        quiet("data", "search", "population");
        quiet("rules", "lint", "--rules", "src/samples/own/rules");
        quiet("doctor");
    }

    @Test
    void anAttemptWouldBeSeen() throws Exception {
        assertThat(offline().run().err()).contains(Offline.ATTEMPT);
    }

    private void quiet(String... command) throws IOException, InterruptedException {
        Recoupe.Ended ended = offline().run(command);

        assertThat(ended.err()).as(String.join(" ", command)).doesNotContain(Offline.ATTEMPT, "fault of Recoupe");
        assertThat(ended.code()).as(ended.err()).isIn(0, 1, command[0].equals("data") ? 2 : 1);
    }

    /** No name can be looked up in it either. */
    private Recoupe offline() {
        return Recoupe.in(folder).startedBy(Offline.class).with("-Djdk.net.hosts.file=" + folder.resolve("no-hosts"));
    }
}
