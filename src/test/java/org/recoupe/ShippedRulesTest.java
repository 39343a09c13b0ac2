package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;

/** The examples beside the shipped rules, each checked as an article of its own. */
class ShippedRulesTest {

    private static final Path RULES = Path.of("rules");

    private static FactChecker checker;

    @BeforeAll
    static void load() {
        checker = FactChecker.of(Options.shipped());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryRuleComesOutAsItSays() throws IOException {
        return RuleExamples.in(RULES).stream()
                .filter(example -> !example.todo())
                .map(example -> dynamicTest(
                        "%s: %s (%s)".formatted(example.rule(), example.description(), example.place()),
                        () -> assertThat(example.failure(checker)).isEmpty()));
    }

    @Test
    void noClaimOfAnyExampleIsWarnedOfTwice() throws IOException {
        for (RuleExample example : RuleExamples.in(RULES)) {
            assertThat(warnings(example)).as(example.place()).doesNotHaveDuplicates();
        }
    }

    /** The claim of each finding that asks for attention. */
    private static List<String> warnings(RuleExample example) {
        return checker.check(example.article()).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::claim)
                .toList();
    }

    @Test
    void everyRuleSpeaksInTwoExamplesAndIsSilentInTwo() throws IOException {
        byRule().forEach((rule, examples) -> {
            assertThat(examples.stream().filter(RuleExample::speaks))
                    .as("%s speaks", rule)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(examples.stream().filter(example -> !example.speaks()))
                    .as("%s is silent", rule)
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void everyRuleSpeaksToFrenchAndToEnglish() throws IOException {
        byRule().forEach((rule, examples) -> assertThat(
                        examples.stream().filter(RuleExample::speaks).map(RuleExample::language))
                .as(rule)
                .contains("fr", "en"));
    }

    private static Map<String, List<RuleExample>> byRule() throws IOException {
        return RuleExamples.in(RULES).stream().collect(Collectors.groupingBy(RuleExample::rule));
    }

    @Test
    void everyRuleHasAnExampleThatItSpeaksToAndOneThatItDoesNot() throws IOException {
        assertThat(RuleExamples.missing(RULES)).isEmpty();
    }
}
