package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void versionGoesToStandardOutput() {
        Session session = Session.of("--version");
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith("recoupe ");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        Session session = Session.of("--help");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains(Commands.NAMES).contains("Exit codes: 0 clean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "compare", "extract", "review", "diff", "index", "rules", "data", "doctor", "completion"
            })
    void everyCommandHasHelp(String command) {
        Session session = Session.of(command, "--help");
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith("Usage: recoupe " + command);
    }

    @Test
    void aMissingCommandIsAUsageError() {
        Session session = Session.of();
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("a command is missing", "recoupe --help");
    }

    @Test
    void aMistypedCommandIsCorrected() {
        Session session = Session.of("chekc", "a.txt");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("chekc", "check", "recoupe --help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --published 19/08/2024 | --published: found '19/08/2024', expected a day as year-month-day, such as 2024-08-19
            --published 2024-02-30 | --published: found '2024-02-30', expected a day
            --lang nl | --lang: found 'nl', expected one of
            --encoding nonsense | --encoding: found 'nonsense', expected an encoding's name
            --format pdf | --format: found 'pdf', expected one of text, line, json, jsonl, html, csv, sarif, junit, github
            --fail-level info | --fail-level: found 'info', expected one of error, warning, never
            --rules no/such/folder | --rules no/such/folder: found nothing there, expected a folder
            --rules pom.xml | --rules pom.xml: found a file there, expected a folder
            --no-shipped | --no-shipped needs a folder
            --pubished 2024-08-19 | Unknown option
            """)
    void aWrongOptionSaysWhatWasExpectedAndWhereHelpIs(String options, String message) {
        Session session = Session.of(("check " + options + " README.md").split(" "));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains(message)
                .contains("Try 'recoupe check --help'.")
                .doesNotContain("\tat ");
    }

    @Test
    void completionIsAScript() {
        assertThat(Session.of("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("recoupe", "--published");
    }

    @Test
    void aFullDiskUnderStandardOutputIsAFailureThatIsToldOnce() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(new BufferedOutputStream(new Pipe(full)), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of());
        assertThat(Main.run(terminal, "data", "list")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "recoupe: cannot write the result to standard output: No space left on device");
    }
}
