package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.rule.RuleProblem;

/** What is wrong in examples is told with its place, what was expected, and what to do: all of it at once. */
class BrokenExamplesTest {

    private static final String RIGHT = """
            - description: a port that grows
              lang: en
              published: 2024-11-20
              text: Trade came to **3 billion dollars**.
              expect: { verdict: DISPUTED, message: "of" }
            """;

    @TempDir
    Path rules;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lang: en     | lang: xx       | 2:3  | lang 'xx'                       | correct it
            lang: en     | langue: en     | 2:3  | no field is called langue       | did you mean lang?
            2024-11-20   | yesterday      | 3:3  | published 'yesterday'           | correct it
            verdict: D   | verdit: D      | 5:13 | no field is called verdit       | did you mean verdict?
            DISPUTED     | DISPUTE        | 5:22 | no verdict is called DISPUTE    | did you mean DISPUTED?
            text: Trade  | text: "Trade   | 5:   | this is no YAML                 | between quotes
            """)
    void aMistakeIsToldWithItsPlace(String right, String wrong, String place, String problem, String remedy)
            throws IOException {
        write("a", RIGHT.replace(right, wrong));

        RuleProblem found = invalid().problems().get(0);

        assertThat(found.line() + ":" + found.column()).startsWith(place);
        assertThat(found.problem()).contains(problem);
        assertThat(found.remedy()).contains(remedy);
    }

    @Test
    void rowsOfItsOwnThatCannotBeReadAreTold() throws IOException {
        write("a", RIGHT.replace("  text:", "  data: gdp\n  text:"));
        write("b", RIGHT.replace("  text:", "  data: { gdp: [] }\n  text:"));

        assertThat(invalid().problems())
                .extracting(RuleProblem::problem)
                .containsExactly("no tables under 'data'", "no rows of gdp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gdpp: [{ economy: FRA, period: 2023, value: 1 }]    | a table gdpp     | did you mean gdp?
            gdp: [{ economie: FRA, period: 2023, value: 1 }]    | a column economie | did you mean economy?
            gdp: [{ economy: FRA, period: 2023, value: much }]  | "much"           | a number
            """)
    void rowsOfItsOwnThatFitNoTableFailTheExample(String rows, String found, String remedy) throws IOException {
        write(
                "a",
                RIGHT.replace("  text:", "  data: { %s }\n  text:".formatted(rows))
                        .replace("Trade came", "The GDP of France came"));
        FactChecker checker = FactChecker.of(Options.shipped());

        assertThat(RuleExamples.in(rules).get(0).failure(checker))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .startsWith("its data: ")
                        .contains(found)
                        .contains(remedy));
    }

    @Test
    void rowsOfItsOwnTakeThePlaceOfTheTable() throws IOException {
        write("series/agreement", """
                - description: a country poorer than it is
                  lang: en
                  published: 2024-11-20
                  data:
                    gdp:
                      - { economy: FRA, period: 2023, value: 3000000000 }
                  text: In 2023 the GDP of France was **3 billion dollars**.
                  expect: { verdict: CONSISTENT, message: "example" }
                """);

        assertThat(RuleExamples.in(rules).get(0).failure(FactChecker.of(Options.shipped())))
                .isEmpty();
    }

    @Test
    void allFilesAreToldAtOnce() throws IOException {
        write("a", RIGHT.replace("DISPUTED", "DISPUTE") + RIGHT.replace("lang: en", "lang: xx"));
        write("b", RIGHT.replace("text:", "texte:"));

        assertThat(invalid().problems()).hasSize(3);
        assertThat(invalid()).hasMessageContaining("see: rules/README.md#trying-a-rule");
    }

    private RuleExamples.InvalidExample invalid() {
        return catchThrowableOfType(RuleExamples.InvalidExample.class, () -> RuleExamples.in(rules));
    }

    private void write(String rule, String text) throws IOException {
        Files.createDirectories(rules.resolve(rule));
        Files.writeString(rules.resolve(rule).resolve(rule.substring(rule.lastIndexOf('/') + 1) + ".test.yml"), text);
    }
}
