package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;

/** Rules in sentences: French and English, without a word of Java. */
class DslRulesTest {

    private static final String FRENCH = """
            règle "borne lointaine"
            message "{le chiffre}, alors que la référence donne {la référence} ({la source})."
            quand
                un chiffre est affirmé
                - présenté comme un minimum
                la référence donne un chiffre
                – au moins 1,5 fois plus grand
            alors
                signaler une imprécision
                - avec la réserve « sous-estime »
            fin
            """;

    private static final String ENGLISH = """
            rule "a bound that is far off"
            title "Far bounds"
            message "{the figure}, when the reference has {the reference}."
            when
                a figure is claimed
                - given as a minimum
                - above 1 billion
                the reference has a figure
                - more than 0% off the text
            then
                report that it is inconsistent
            end
            """;

    @TempDir
    Path rules;

    @Test
    void aFrenchRuleFindsWhatItSays() throws IOException {
        List<Finding> findings = findings(FRENCH.replace("sous-estime", "understated"));

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.IMPRECISE);
        assertThat(findings.get(0).caveats()).containsExactly("understated");
        assertThat(findings.get(0).explanation().in("fr")).contains("alors que la référence donne");
    }

    @Test
    void anEnglishRuleMaySayMoreOfEachFact() throws IOException {
        assertThat(findings(ENGLISH.replace("more than 0% off", "within 50 % of")))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(findings(ENGLISH)).isEmpty();
    }

    @Test
    void titleAndMessageStandForThoseOfTheOtherLanguage() throws IOException {
        write(ENGLISH);

        RuleCard card = RuleBook.load(folders(), cache()).rules().get(0);

        assertThat(card.title("fr")).isEqualTo("Far bounds");
        assertThat(card.message("fr")).isEqualTo(card.message("en")).startsWith("{c.quantity}");
    }

    @Test
    void whatSaysMoreOfAnUnknownSentenceIsNoFaultOfItsOwn() throws IOException {
        write(ENGLISH.replace("a figure is claimed", "a figure is clamed"));

        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> RuleBook.load(folders(), cache()))
                .satisfies(broken -> assertThat(broken.problems()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            un chiffre est affirmé          | un chifre est affirmé            | 4:8  | no such sentence            | did you mean "un chiffre est affirmé"
            - présenté comme un minimum     | - présenté comme un minumum      | 5:25 | no such sentence            | did you mean "- présenté comme un minimum"
            - présenté comme un minimum     | - à la hausse                    | 5:5  | says more about a ChangeClaim |
            un chiffre est affirmé          | a figure is clamed               | 4:17 | no such sentence            | did you mean "a figure is claimed"
            – au moins 1,5 fois plus grand  | - au moins un fois plus grand    | 7:16 | no such sentence            | did you mean "- au moins {n:number} fois plus grand"
            signaler une imprécision        | signaler une imprécison          | 9:18 | no such sentence            | did you mean "signaler une imprécision"
            {le chiffre}                    | {le chifre}                      | 2:10 | {le chifre} in a message    | did you mean le chiffre
            {la référence}                  | {la date}                        | 1:1  | {c.date} in a message       |
            fin                             | // fin                           | 11:1 | the rule has no end         | add what is missing
            la référence donne un chiffre   | > $f : Figure( claim == $c.ident, speaks ) | 6:5 | QuantityClaim has no ident | one of asserted
            """)
    void aMistypedSentenceIsToldWithTheNearest(String right, String wrong, String place, String problem, String remedy)
            throws IOException {
        write(FRENCH.replace(right, wrong));

        RuleProblem found = broken().problems().get(0);

        assertThat(found.line() + ":" + found.column()).isEqualTo(place);
        assertThat(found.problem()).contains(problem);
        assertThat(found.remedy()).contains(remedy == null ? "" : remedy);
        assertThat(found.toString()).contains("see: rules/README.md#");
    }

    @Test
    void theCaretStandsBelowTheWordThatIsWrong() throws IOException {
        write(FRENCH.replace("un chiffre est affirmé", "un chiffre est afirmé"));

        assertThat(broken().getMessage()).contains("""
                    un chiffre est afirmé
                                   ^
                """);
    }

    @Test
    void aFolderMayHaveSentencesOfItsOwn() throws IOException {
        Files.createDirectories(rules.resolve("dsl"));
        Files.writeString(rules.resolve("dsl/ours.dsl"), "[when][QuantityClaim] - énorme = quantity.value > 1e6\n");
        write(FRENCH.replace("- présenté comme un minimum", "- énorme").replace("sous-estime", "understated"));

        assertThat(RuleBook.load(folders(), cache()).rules()).hasSize(1);
    }

    @Test
    void aSentenceThatIsNoneIsTold() throws IOException {
        Files.createDirectories(rules.resolve("dsl"));
        Files.writeString(rules.resolve("dsl/ours.dsl"), "[whenn] a = b\n[when] no sense\n[when] x {n:nr} = y\n");
        write(FRENCH.replace("sous-estime", "understated"));

        assertThat(broken().problems())
                .extracting(RuleProblem::problem)
                .containsExactly(
                        "no sentences can be for [whenn]",
                        "no sentence that stands for something",
                        "no slot is of the kind nr");
    }

    /** Each sentence alone, in a rule that is otherwise right, so that none of them leads a writer into an error. */
    @TestFactory
    Stream<DynamicTest> everySentenceMakesASoundRule() {
        DslSentences all = DslSentences.shipped(new ArrayList<>());
        return all.in(DslSentence.Scope.WHEN)
                .map(sentence -> DynamicTest.dynamicTest(sentence.text(), () -> {
                    String first = first(all, sentence);
                    RuleFile file = RuleFile.of("a/b/b.dslr", "b.dslr", """
                            rule "a"
                            message "m"
                            when
                            %s
                            then
                            report that it is disputed
                            end
                            """.formatted(first), false);
                    assertThat(RuleCheck.of(DslRules.expanded(file, all)).problems())
                            .isEmpty();
                }));
    }

    private static String first(DslSentences all, DslSentence sentence) {
        String text = filled(sentence.text());
        String fact = sentence.fact();
        String claim =
                fact.endsWith("Claim") ? fact : sentence.drl().contains("person") ? "OfficeClaim" : "QuantityClaim";
        String start = all.in(DslSentence.Scope.WHEN)
                .filter(each -> each.drl().contains(": " + claim + "("))
                .map(DslSentence::text)
                .findFirst()
                .orElseThrow();
        if (sentence.drl().startsWith("$c")) {
            return text;
        } else if (!sentence.more() || fact.equals(claim)) {
            return start + "\n" + text;
        }
        String tolerance = sentence.drl().contains("$t") ? "\nthe tolerance of the measure is known" : "";
        String evidence = all.in(DslSentence.Scope.WHEN)
                .filter(each -> each.drl().contains(": " + fact + "("))
                .map(DslSentence::text)
                .findFirst()
                .orElseThrow();
        return start + tolerance + "\n" + evidence + "\n" + text;
    }

    private static String filled(String text) {
        return text.replaceAll("\\{\\w+:percent}", "5 %")
                .replaceAll("\\{\\w+:year}", "2023")
                .replaceAll("\\{\\w+:number}", "3")
                .replaceAll("\\{\\w+(?::\\w+)?}", "x");
    }

    private List<Finding> findings(String dslr) throws IOException {
        write(dslr);
        return RuleBook.load(folders(), cache())
                .judge(dossier(moreThan(4e9), figure(moreThan(4e9), 7e9, "gov", 1)), NAMES)
                .findings();
    }

    private BrokenRules broken() {
        return catchThrowableOfType(BrokenRules.class, () -> RuleBook.load(folders(), cache()));
    }

    private List<RuleFolder> folders() {
        return List.of(RuleFolder.of(rules));
    }

    private RuleCache cache() {
        return new RuleCache(rules.resolve(".cache"));
    }

    private void write(String dslr) throws IOException {
        Path path = rules.resolve("ports/bound/bound.dslr");
        Files.createDirectories(path.getParent());
        Files.writeString(path, dslr);
    }
}
