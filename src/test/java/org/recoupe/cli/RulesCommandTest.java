package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of rules: a list, a page, what their examples try, what a finding rests on. */
class RulesCommandTest {

    @TempDir
    Path place;

    private Path rules;

    @BeforeEach
    void aRule() {
        rules = place.resolve("rules");
        rules("new", "trade/bounds", "--dsl", "en");
    }

    @Test
    void theListHasLevelAndNumberOfExamples() throws IOException {
        Files.writeString(rules.resolve("levels.yml"), "trade/*: error\n");

        assertThat(rules("list").out())
                .containsPattern("trade/bounds#bounds +error +2  A bound far from the reference")
                .containsPattern("series/agreement#sources disagree +warning +\\d+  ");
    }

    @Test
    void lintNamesWhatWouldNeverMatchAndWhatHasNoExamples() throws IOException {
        Path rule = rules.resolve("trade/bounds/bounds.dslr");
        Files.writeString(
                rule,
                Files.readString(rule).replace("- given as a minimum", "- of the measure \"trade-bilateral/turnovr\""));
        Files.delete(rules.resolve("trade/bounds/bounds.test.yml"));
        Files.writeString(rules.resolve("levels.yml"), "trade/bonds: off\n");

        Session session = rules("lint", "--no-shipped");

        assertThat(session.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out())
                .contains("bounds.dslr:9:5: error: no measure is called trade-bilateral/turnovr")
                .contains("did you mean trade-bilateral/turnover?")
                .contains("the level of trade/bonds is that of no rule", "did you mean trade/bounds?")
                .contains("trade/bounds: has no example in which it says something");
    }

    @Test
    void eachLintIsToldWithItsPlace() throws IOException {
        String drl = """
                package trade.odd
                rule "odd" @title("t") @titre("t") @en("e") @fr("f")
                when
                  $c : QuantityClaim( asserted, modality == Modality.FORECAST, modality == Modality.TARGET )
                  Threshold( name == "slipp", scope == "*" )
                  $f : Figure( claim == $c.id, provenance.dataset == "trade-bilaterl" )
                then
                  report.consistent($c);
                end
                """;
        write("trade/odd/odd.drl", drl);
        write("trade/odd/odd.test.yml", """
                - description: it speaks
                  lang: en
                  published: 2024-11-20
                  text: Trade came to **3 billion dollars**.
                  expect: { verdict: CONSISTENT }
                """);
        write("trade/quiet/quiet.drl", drl.replace("trade.odd", "trade.quiett").replace("@en(\"e\")", ""));
        write("trade/two/two.drl", drl.replace("trade.odd", "trade.two").replace("report.consistent($c)", "int i = 1"));
        write("trade/two.drl", drl.replace("trade.odd", "trade.two"));

        Session session = rules("lint");

        assertThat(session.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out())
                .contains("odd.drl:4:64: error: modality is to be Modality.FORECAST and Modality.TARGET at once")
                .contains("odd.drl:5:23: error: no row of a table is called slipp", "did you mean slip?")
                .contains("odd.drl:6:55: error: no dataset is called trade-bilaterl", "did you mean trade-bilateral?")
                .contains("trade/odd: has no example in which it stays silent")
                .contains("trade/quiet: has no example in which it says something")
                .contains("quiet.drl:1:9: error: package trade.quiett", "expected: package trade.quiet, as its folder")
                .contains("quiet.drl:2:1: error: no @en")
                .contains("two.drl:8:1: error: a consequence that is not a report: int i = 1")
                .contains("has the id trade/two, as has");
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void theCatalogueIsOnePageWithExamplesThatWereRun() throws IOException {
        Path page = place.resolve("rules.html");

        Session session = rules("docs", "--no-shipped", "--output", page.toString());

        assertThat(session.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(page)
                .content()
                .contains(
                        "<mark>more than 100 billion dollars</mark>",
                        "passes",
                        "when the reference has 240.1 billion dollars")
                .doesNotContain("<script", "http://", "src=", "href=\"http");
    }

    @Test
    void anExampleThatFailsIsACaseThatFailsInJunitXml() throws IOException {
        Path examples = rules.resolve("trade/bounds/bounds.test.yml");
        Files.writeString(examples, Files.readString(examples).replace("IMPRECISE", "DISPUTED"));

        Session session = rules("test", "--format", "junit");

        assertThat(session.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(session.out())
                .contains("<testsuite name=\"trade/bounds\" tests=\"2\" failures=\"1\">")
                .contains("<failure message=\"expected DISPUTED");
    }

    @Test
    void coverageNamesTheConditionsThatNoExampleNeeds() {
        Session session = rules("coverage");

        assertThat(session.out())
                .contains("bounds.dslr:9: trade/bounds#bounds: no example needs \"quantity.comparator.lower\"")
                .doesNotContain("no example needs \"ratio >= 2\"");
    }

    @Test
    void aFindingIsExplainedByTheFactsItRestsOn() throws IOException {
        Path article = place.resolve("article.txt");
        Files.writeString(article, """
                Beijing, 20 November 2024

                Trade between China and Russia came to 100 billion dollars in 2023, said the newspaper of the region.
                """);
        Path report = place.resolve("report.json");
        Session.of(
                "check", article.toString(), "--format", "json", "-o", report.toString(), "--published", "2024-11-20");

        Session session = Session.of("rules", "explain", report.toString(), "series/agreement");

        assertThat(session.code()).as(session.toString()).isEqualTo(ExitCode.CLEAN);
        assertThat(session.out())
                .contains("by rule \"contradicts\", rules/series/agreement/agreement.drl:")
                .contains("$c QuantityClaim", "$f Figure", "$t Tolerance", "relative = ")
                .contains("Threshold (a row of tables/*.csv)", "name = imprecise");
    }

    @Test
    void aFindingThatTheReportDoesNotHaveIsToldWithThoseItHas() throws IOException {
        Path report = Path.of("src/test/resources/org/recoupe/report/valdoria.json");

        Session session = Session.of("rules", "explain", report.toString(), "c99");

        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.err()).contains("no finding c99").contains("c2");
    }

    private Session rules(String command, String... more) {
        String[] line = new String[more.length + 4];
        line[0] = "rules";
        line[1] = command;
        System.arraycopy(more, 0, line, 2, more.length);
        line[more.length + 2] = "--rules";
        line[more.length + 3] = rules.toString();
        return Session.of(line);
    }
}
