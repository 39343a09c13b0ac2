package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a rule file is told with its place, what was expected, and what to do. */
class BrokenRulesTest {

    @TempDir
    Path rules;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                $c: QuantityClam()                                       | 3:9  | no fact is called QuantityClam           | did you mean QuantityClaim?
                $c: QuantityClaim(mesure == "x")                         | 3:23 | QuantityClaim has no mesure              | did you mean measure?
                $c: QuantityClaim(quantity.valeu > 3)                    | 3:23 | Quantity has no valeu                    | did you mean value?
                $c: Claim() $f: Figure(claim == $d.id)                   | 3:37 | $d is not bound                          | did you mean $c?
                $c: Claim() $c: Figure(claim == $c.id)                   | 3:17 | $c is bound twice                        | give the second another name
                $c: Claim() Figure(speaks)                               | 3:17 | Figure(…) is not tied to what            | add it
                $c: Claim() not Figure(gap > 1)                          | 3:21 | Figure(…) is not tied to what            | add it
                $c: Claim() $f: Figure(claim == $c.id, timing == AS_OF)  | 3:54 | no type is called AS_OF                  | did you mean Timing.AS_OF?
                $c: Claim(modality == Modality.ASERTED)                  | 3:27 | Modality has no ASERTED                  | did you mean ASSERTED?
                $c: Claim(period.from > "2020-01-01")                    | 3:15 | period.from is no text but a LocalDate   | What works in a pattern
                $c: CalendarClaim(matches())                             | 3:23 | matches(…) is taken for the operator     | write matches
                $c: Claim(java.lang.Runtime.getRuntime() != null)        | 3:15 | Claim has no java                        |
                $c: Claim(new String() == id)                            | 3:15 | new in a constraint                      | take it out
                $c: Claim(id.getClass() != null)                         | 3:15 | getClass in a constraint                 | take it out
                $c: Claim() eval(true)                                   | 3:17 | eval                                     |
                $c: Claim() $s: String() from Math.abs(1)                | 3:17 | from Math.abs(1)                         | bind the fact first
                c: Claim()                                               | 3:5  | a variable called c                      | start its name with $
                """)
    void aConditionIsWrong(String condition, String place, String problem, String remedy) throws IOException {
        String drl = """
                rule "one" @title("t") @titre("t") @en("e") @fr("f")
                when
                    %s
                then
                    report.consistent($c);
                end
                """.formatted(condition);

        RuleProblem found = problems(drl).get(0);

        assertThat(found.line() + ":" + found.column()).isEqualTo(place);
        assertThat(found.problem()).contains(problem);
        assertThat(found.remedy()).contains(remedy == null ? "" : remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                report.consitent($c);                       | 5 | report has no consitent
                System.exit(1);                             | 5 | a consequence that is not a report
                report.consistent($c); int i = 0;           | 5 | a consequence that is not a report
                report.consistent($d);                      | 5 | $d is not bound
                report.consistent($f);                      | 5 | $f is no claim but a Figure
                report.consistent($c).caveat(System.out);   | 5 | a consequence that is not a report
                """)
    void aConsequenceIsWrong(String consequence, int line, String problem) throws IOException {
        String drl = """
                rule "one" @title("t") @titre("t") @en("e") @fr("f")
                when
                    $c: Claim() $f: Figure(claim == $c.id)
                then
                    %s
                end
                """.formatted(consequence);

        RuleProblem found = problems(drl).get(0);

        assertThat(found.line()).isEqualTo(line);
        assertThat(found.problem()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                rule "a" when then end                                              | nothing follows
                rule "a" @tittle("x") when $c: Claim() then report.consistent($c); end | no annotation is called @tittle
                rule "a" when $c: Claim() then report.consistent($c); end           | no @fr
                rule "a" @en("{c.idd}") when $c: Claim() then report.consistent($c); end | {c.idd} in a message
                rule "a" @en("{x.id}") when $c: Claim() then report.consistent($c); end | {x.id} in a message
                rule "a" @severity("loud") when $c: Claim() then report.consistent($c); end | @severity("loud")
                rule "a" no-loop when $c: Claim() then report.consistent($c); end   | no-loop
                rule "a" salience (1+1) when $c: Claim() then report.consistent($c); end | salience
                rule "a\\u0022" when $c: Claim() then report.consistent($c); end    | a character written as
                import java.io.File rule "a" when then end                          | import java.io.File
                function int f() { return 1; } rule "a" when then end               | a function
                declare T a: int end rule "a" when then end                         | a declared type
                global java.util.List l; rule "a" when then end                     | a global
                package other.name rule "a" when then end                           | package other.name
                query "a" Claim() end                                               | a query
                rule "a" when $c: Claim( then report.consistent($c); end            | cannot stand here
                rule "a" when $c: Claim() then report.consistent($c);               | this rule has no `end`
                """)
    void aFileIsWrong(String drl, String problem) throws IOException {
        assertThat(problems(drl))
                .extracting(RuleProblem::problem)
                .anyMatch(text -> text.contains(problem == null ? "" : problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                rule "a" when $c: ChangeClaim( end.value > 3 ) then report.consistent($c);~rule "b" when then end | 1:1
                rule "a" when $c: Claim() then report.consistent($c); end~rule "b" when $c: Claim() then report.consistent($c); // end | 2:1
                rule "a"~@en("the end") when~$c: Claim()~then~report.consistent($c);~ | 1:1
                """)
    void aRuleWithoutAnEndIsToldWhereItStarts(String drl, String place) throws IOException {
        RuleProblem found = problems(drl.replace("~", "\n")).get(0);

        assertThat(found.line() + ":" + found.column()).isEqualTo(place);
        assertThat(found.problem()).isEqualTo("this rule has no `end`");
        assertThat(found.remedy()).contains("write `end`");
    }

    @Test
    void aSecondRuleOfTheSameNameIsToldWithTheLineOfTheFirst() throws IOException {
        String rule = "rule \"a\" @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\")\n"
                + "when $c: Claim()\nthen report.consistent($c);\nend\n";

        RuleProblem found = problems(rule + rule).get(0);

        assertThat(found.toString()).contains(":5:1: error: a second rule called \"a\"; the first is in line 1");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnce() throws IOException {
        write("one/one.drl", "rule \"a\" when $c: Clam() then report.consistent($c); end");
        write("two/two.drl", "rule \"b\" when $c: Claim(idd == \"\") then end");
        write("tables/limits.csv", "name,scope,value\nslip,*,ten\n");
        write("levels.yml", "one: loud\n");

        BrokenRules broken = broken();

        assertThat(broken.problems())
                .extracting(problem -> rules.relativize(Path.of(problem.path())).toString() + ":" + problem.line())
                .contains("one/one.drl:1", "two/two.drl:1", "tables/limits.csv:2", "levels.yml:1");
        assertThat(broken).hasMessageContaining("error: \"ten\" is no number");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        rules = rules.resolve("nowhere");

        assertThat(broken()).hasMessageContaining("nowhere:1:1: error: there is no such folder");
    }

    @Test
    void theSoundFilesOfAFolderCanBeUsedAlone() throws IOException {
        write("one/one.drl", "rule \"a\" when $c: Clam() then report.consistent($c); end");
        write("two/two.drl", """
                rule "b" @title("t") @titre("t") @en("e") @fr("f") when $c: Claim() then report.consistent($c); end
                """);

        RuleBook book = RuleBook.loadSound(List.of(RuleFolder.of(rules)));

        assertThat(book.rules()).extracting(RuleCard::id).containsExactly("two");
        assertThat(book.problems()).isNotEmpty();
    }

    private List<RuleProblem> problems(String drl) throws IOException {
        write("topic/name/name.drl", drl);
        return broken().problems();
    }

    private BrokenRules broken() {
        return catchThrowableOfType(
                BrokenRules.class,
                () -> RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(rules.resolve(".cache"))));
    }

    private void write(String place, String text) throws IOException {
        Path path = rules.resolve(place);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
