package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are not trusted at all run in a process of their own: it says the same, and is killed over its limits. */
class IsolatedCheckTest {

    private static final String ARTICLE = "src/samples/own/ruches.fr.txt";

    private static final String RULES = "src/samples/own/rules";

    private static final String DATA = "src/samples/own/data";

    @TempDir
    Path place;

    @Test
    void itSaysWhatACheckSays() {
        String[] line = {"check", "--format", "line", "--rules", RULES, "--data", DATA, ARTICLE};
        Session plain = Session.of(line);

        Session isolated =
                Session.of("check", "--isolate-rules", "--format", "line", "--rules", RULES, "--data", DATA, ARTICLE);

        assertThat(isolated).isEqualTo(plain);
        assertThat(isolated.out()).isNotBlank();
    }

    @Test
    void standardInputReachesIt() throws IOException {
        Session isolated = Session.withInput(
                Files.readString(Path.of(ARTICLE)),
                "check",
                "--isolate-rules",
                "--format",
                "line",
                "--rules=" + RULES,
                "--data",
                DATA,
                "-");

        assertThat(isolated.out()).isNotBlank();
    }

    @Test
    void whatTakesTooMuchMemoryIsDoneAgainWithoutTheRules() throws IOException {
        Session isolated = large("--isolate-memory", "70", "--isolate-seconds=120");

        assertThat(isolated.err()).contains("more than 70 MB of memory", "Checking without them");
        assertThat(isolated.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatTakesTooLongIsKilled() throws IOException {
        Session isolated = large("--isolate-seconds=1");

        assertThat(isolated.err()).contains("more than 1 seconds", "Checking without them");
        assertThat(isolated.code()).isEqualTo(ExitCode.FAILED);
    }

    /** A pack that is too large for its limits. */
    private Session large(String... limits) throws IOException {
        Path rules = Files.createDirectories(place.resolve("rules/tables"));
        StringBuilder rows = new StringBuilder("name,scope,value\n");
        for (int i = 0; i < 600_000; i++) {
            rows.append("row,").append(i).append(",1\n");
        }
        Files.writeString(rules.resolve("rows.csv"), rows);
        List<String> line = new ArrayList<>(List.of("check", "--isolate-rules", "--format", "line"));
        line.addAll(List.of(limits));
        line.addAll(List.of("--rules", place.resolve("rules").toString(), ARTICLE));
        return Session.of(line.toArray(new String[0]));
    }

    @Test
    void aLimitMustBeANumber() {
        assertThat(Session.of("check", "--isolate-rules", "--isolate-memory", "much", ARTICLE)
                        .err())
                .contains("--isolate-memory: found 'much', expected a whole number");
    }
}
