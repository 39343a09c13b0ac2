package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/** Of several rules that speak of one claim, those that explain or yield add to the finding of another. */
class JoiningTest {

    private static final String WRONG = rule("judge/wrong", "", "report.inconsistent($c);", "Wrong: {f.value}.");

    private static final String RIGHT = rule("judge/right", "", "report.consistent($c);", "Right.");

    private static final String WHY = rule("why/slip", "", "report.explain($c, \"slip-year\");", "Another year's.");

    private static final String OTHER =
            rule("article/two", "@yields(true) @severity(warning)", "report.disputed($c);", "Told twice.");

    private static final String THIRD =
            rule("article/three", "@yields(true)", "report.imprecise($c).caveat(\"rough\");", "Told thrice.");

    @TempDir
    private Path rules;

    @TempDir
    private Path cache;

    @Test
    void anExplanationBecomesPartOfTheFindingThatItExplains() throws IOException {
        Finding finding = only(WRONG, WHY);

        assertThat(finding.rule()).isEqualTo("judge/wrong");
        assertThat(finding.also()).containsExactly("why/slip");
        assertThat(finding.restsOn("why/slip")).isTrue();
        assertThat(finding.caveats()).containsExactly("slip-year");
        assertThat(finding.explanation().english()).isEqualTo("Wrong: 4.4 billion dollars. Another year's.");
        assertThat(finding.evidence()).hasSize(1);
    }

    @Test
    void anExplanationIsSilentWhereNothingIsInconsistent() throws IOException {
        assertThat(findings(RIGHT, WHY)).extracting(Finding::rule).containsExactly("judge/right");
    }

    @Test
    void anExplanationAloneIsNoFinding() throws IOException {
        assertThat(findings(WHY)).isEmpty();
    }

    @Test
    void aRuleThatYieldsSpeaksWhereNoOtherDoes() throws IOException {
        Finding finding = only(OTHER);

        assertThat(finding.verdict()).isEqualTo(Verdict.DISPUTED);
        assertThat(finding.rule()).isEqualTo("article/two");
    }

    @Test
    void aRuleThatYieldsAddsToTheFindingOfAnother() throws IOException {
        Finding finding = only(WRONG, OTHER);

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.explanation().english()).isEqualTo("Wrong: 4.4 billion dollars. Told twice.");
    }

    @Test
    void aRuleThatYieldsIsSilentWhereAnotherFindsTheClaimRight() throws IOException {
        assertThat(only(RIGHT, OTHER).also()).isEmpty();
    }

    @Test
    void ofTwoThatYieldTheGraverSpeaks() throws IOException {
        Finding finding = only(THIRD, OTHER);

        assertThat(finding.rule()).isEqualTo("article/two");
        assertThat(finding.caveats()).containsExactly("rough");
        assertThat(finding.explanation().english()).isEqualTo("Told twice. Told thrice.");
    }

    @Test
    void whatYieldsIsTrueOrFalse() throws IOException {
        write(rule("article/two", "@yields(maybe)", "report.disputed($c);", "Told twice."));

        assertThat(RuleReader.read(rules, true).files())
                .flatExtracting(file -> RuleCheck.of(file).problems())
                .extracting(RuleProblem::problem)
                .containsExactly("@yields(maybe)");
    }

    @Test
    void anExplanationNeedsItsMessages() throws IOException {
        write(WHY.replaceAll("@en.*", ""));

        assertThat(RuleReader.read(rules, true).files())
                .flatExtracting(file -> RuleCheck.of(file).problems())
                .extracting(RuleProblem::problem)
                .containsExactly("no @en");
    }

    private Finding only(String... texts) throws IOException {
        List<Finding> findings = findings(texts);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private List<Finding> findings(String... texts) throws IOException {
        for (String text : texts) {
            write(text);
        }
        RuleBook book = RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(cache));
        Claim.QuantityClaim claim = moreThan(4e9);
        return book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES)
                .findings();
    }

    private void write(String text) throws IOException {
        String id = text.lines().findFirst().orElseThrow().replace("package ", "");
        Path file = rules.resolve(id.replace('.', '/') + ".drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String rule(String id, String notes, String consequence, String message) {
        return """
                package %s
                rule "speaks"
                  @title("A title") @titre("Un titre") %s
                  @fr("%s")
                  @en("%s")
                when
                  $c : QuantityClaim( $id : id )
                  $f : Figure( claim == $id )
                then
                  %s
                end
                """.formatted(id.replace('/', '.'), notes, message, message, consequence);
    }
}
