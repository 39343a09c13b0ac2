package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.mayor;
import static org.recoupe.rule.Dossiers.moreThan;
import static org.recoupe.rule.Dossiers.tenure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Dossier;

/** Each article is put before the rules that may match it, and before no others. */
class PlainNetworksTest {

    private static final String RULE = """
            rule "%s" @title("t") @titre("t") @en("{c.quantity}") @fr("{c.quantity}") when
                %s
            then
                report.%s($c);
            end
            """;

    @TempDir
    Path place;

    @Test
    void whatWasCheckedBeforeChangesNothing() throws IOException {
        for (int i = 0; i < 60; i++) {
            rule("above" + i, "$c: QuantityClaim(quantity.value > %d)".formatted(i), "consistent");
            rule(
                    "near" + i,
                    "$c: QuantityClaim() $f: Figure(claim == $c.id, value < %d) not Figure(claim == $c.id, value == %d)"
                            .formatted(i, i + 3),
                    "imprecise");
        }
        List<Dossier> dossiers = IntStream.range(0, 60)
                .mapToObj(i -> {
                    QuantityClaim claim = moreThan(i);
                    return dossier(claim, figure(claim, i * 0.7, "port", 1), figure(claim, i, "news", 2));
                })
                .collect(Collectors.toCollection(ArrayList::new));
        dossiers.add(dossier(mayor("jane-doe"), tenure("jane-doe", true)));
        Map<Dossier, String> alone =
                dossiers.stream().collect(Collectors.toMap(each -> each, each -> findings(load(), each)));
        assertThat(alone.values()).doesNotHaveDuplicates();

        RuleBook forwards = load();
        dossiers.forEach(each -> assertThat(findings(forwards, each)).isEqualTo(alone.get(each)));
        RuleBook backwards = load();
        Collections.reverse(dossiers);
        dossiers.forEach(each -> assertThat(findings(backwards, each)).isEqualTo(alone.get(each)));
        RuleBook sideways = load();
        dossiers.parallelStream()
                .forEach(each -> assertThat(findings(sideways, each)).isEqualTo(alone.get(each)));
    }

    @Test
    void aRuleSeesTheFactsThatItsNotForbids() throws IOException {
        rule("quiet", "$c: QuantityClaim() not Figure(claim == $c.id, source == \"news\", value > 3)", "consistent");
        QuantityClaim claim = moreThan(1);

        assertThat(verdicts(dossier(claim, figure(claim, 9, "port", 1)))).containsExactly(Verdict.CONSISTENT);
        assertThat(verdicts(dossier(claim, figure(claim, 2, "news", 1)))).containsExactly(Verdict.CONSISTENT);
        assertThat(verdicts(dossier(claim, figure(claim, 9, "news", 1)))).isEmpty();
    }

    @Test
    void aRuleThatBreaksDownOnAFactIsNamedAndTheOthersSpeak() throws IOException {
        rule("sound", "$c: QuantityClaim()", "consistent");
        rule("breaks", "$c: QuantityClaim(dimensions[\"nowhere\"].length() > 2)", "inconsistent");

        Judgement judgement = load().judge(dossier(moreThan(1)), NAMES);

        assertThat(judgement.failures()).extracting(RuleFailure::rule).containsExactly("n/breaks");
        assertThat(judgement.findings()).hasSize(1);
    }

    @Test
    void whatNobodyAnsweredIsKnownToRulesThatAskForIt() throws IOException {
        rule("open", "$c: QuantityClaim() Unanswered(claim == $c.id)", "noData");
        assertThat(verdicts(dossier(moreThan(1)))).containsExactly(Verdict.NO_DATA);

        rule("sound", "$c: QuantityClaim(quantity.value > 0)", "consistent");
        assertThat(verdicts(dossier(moreThan(1)))).containsExactly(Verdict.CONSISTENT);
    }

    private void rule(String name, String patterns, String verdict) throws IOException {
        Path file = place.resolve("rules/n/%1$s/%1$s.drl".formatted(name));
        Files.createDirectories(file.getParent());
        Files.writeString(file, RULE.formatted(name, patterns, verdict));
    }

    private RuleBook load() {
        return RuleBook.load(List.of(RuleFolder.of(place.resolve("rules"))), new RuleCache(place.resolve("cache")));
    }

    private List<Verdict> verdicts(Dossier dossier) {
        return load().judge(dossier, NAMES).findings().stream()
                .map(finding -> finding.verdict())
                .toList();
    }

    private static String findings(RuleBook book, Dossier dossier) {
        return book.judge(dossier, NAMES).findings().toString();
    }
}
