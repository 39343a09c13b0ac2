package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesNewTest {

    @TempDir
    Path rules;

    @ParameterizedTest
    @CsvSource({"--dsl fr, dslr, règle", "--dsl en, dslr, rule", "'', drl, rule"})
    void aNewRuleHasExamplesThatPass(String dsl, String ending, String word) throws IOException {
        Session made = run("new trade/far-bounds " + dsl);

        assertThat(made.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(rules.resolve("trade/far-bounds/far-bounds." + ending))
                .content()
                .contains(word + " \"far bounds\"");
        assertThat(run("lint").code()).isEqualTo(ExitCode.CLEAN);
        assertThat(run("test trade/far-bounds").err()).contains("2 examples of 1 rule: 0 failed");
        assertThat(rules.resolve("trade/far-bounds").resolve(schema())).exists();
    }

    @Test
    void aRuleThatStandsThereIsLeftAlone() throws IOException {
        run("new trade/bounds");
        Path rule = rules.resolve("trade/bounds/bounds.drl");
        Files.writeString(rule, "mine");

        Session again = run("new trade/bounds");

        assertThat(again.code()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("stands there already");
        assertThat(rule).content().isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "Commerce/Été, try commerce/ete",
        "trade, such as trade/bounds",
        "trade/../../x, such as",
        "a/b_c, try a/b-c"
    })
    void anIdThatCannotBeIsToldWithOneThatCan(String id, String remedy) {
        Session session = run("new " + id);

        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("found '" + id + "'").contains(remedy);
    }

    private String schema() throws IOException {
        return Files.readString(rules.resolve("trade/far-bounds/far-bounds.test.yml"))
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*schema=", "");
    }

    private Session run(String command) {
        return Session.of(("rules " + command.strip() + " --rules " + rules).split(" +"));
    }
}
