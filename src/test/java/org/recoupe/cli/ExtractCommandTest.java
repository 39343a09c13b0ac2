package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code recoupe extract}: what was read, without a verdict. */
class ExtractCommandTest {

    private static final String TEXT =
            "Inflation in Germany averaged 5.9% in 2023. I paid 12 million euros there in 2022.\n";

    @Test
    void saysWhatEachMentionWasReadAs() {
        Session session = Session.withInput(TEXT, "extract", "--published", "2024-05-02", "-");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("1:14: entity           Germany")
                .contains("1:31: percent          5.9%")
                .contains("1:39: date             2023");
    }

    @Test
    void saysWhyAClaimIsWorthChecking() {
        Session session = Session.withInput(TEXT, "extract", "--published", "2024-05-02", "-");
        assertThat(session.out())
                .contains("c1 quantity      5.9%")
                .contains("worth checking 1 (a figure, a date, public life)")
                .contains("a figure, a date, personal");
    }

    @Test
    void paintsTheTextForAPerson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), printed, printed, true, Map.of());
        assertThat(Main.run(terminal, "extract", "--published", "2024-05-02", "-"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Inflation in \u001B[32mGermany\u001B[0m averaged \u001B[33;4m5.9%\u001B[0m in");
    }

    @Test
    void givesJsonForPrograms() throws IOException {
        Session session = Session.withInput(TEXT, "extract", "--json", "--published", "2024-05-02", "-");
        JsonNode report = new ObjectMapper().readTree(session.out());
        assertThat(report.path("mentions")).hasSizeGreaterThan(3);
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("claims").path(0).path("checkWorthinessReasons"))
                .extracting(JsonNode::asText)
                .containsExactly("measured", "dated", "public");
    }
}
