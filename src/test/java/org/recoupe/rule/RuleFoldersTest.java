package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/** Rule folders: added to each other, cached, set louder or softer, and survived when a rule breaks down. */
class RuleFoldersTest {

    private static final String HEAD = " @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\") ";

    @TempDir
    Path place;

    private Path cache;
    private Path rules;

    @BeforeEach
    void folders() {
        cache = place.resolve("cache");
        rules = place.resolve("rules");
    }

    @Test
    void aFileInALaterFolderReplacesTheOneWithItsId() throws IOException {
        Path own = place.resolve("own");
        write(rules, "ports/traffic/traffic.drl", rule("first", "$c: QuantityClaim()", "report.consistent($c);"));
        write(own, "ports/traffic/traffic.drl", rule("second", "$c: QuantityClaim()", "report.imprecise($c);"));

        RuleBook book = RuleBook.load(List.of(RuleFolder.of(rules), RuleFolder.of(own)), new RuleCache(cache));

        assertThat(book.rules()).extracting(RuleCard::key).containsExactly("ports/traffic#second");
        assertThat(verdicts(book)).containsExactly(Verdict.IMPRECISE);
    }

    @Test
    void aTableRowInALaterFolderReplacesTheShippedOne() throws IOException {
        Path own = place.resolve("own");
        write(
                rules,
                "a/a.drl",
                rule("a", "$c: QuantityClaim() Threshold(name == \"n\", value == 2)", "report.consistent($c);"));
        write(rules, "tables/t.csv", "name,scope,value\nn,*,1\n");
        write(own, "tables/t.csv", "# ours\nname,scope,value\nn,*,2\n");

        assertThat(verdicts(load())).isEmpty();
        assertThat(verdicts(RuleBook.load(List.of(RuleFolder.of(rules), RuleFolder.of(own)), new RuleCache(cache))))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void levelsMakeARuleSofterOrSwitchItOff() throws IOException {
        write(rules, "ports/a/a.drl", rule("a", "$c: QuantityClaim()", "report.inconsistent($c);"));
        write(rules, "ports/b/b.drl", rule("b", "$c: QuantityClaim()", "report.disputed($c);"));
        write(rules, "levels.yml", "ports/a: info\nports/b: off\n");

        RuleBook book = load();

        assertThat(findings(book)).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(book.rules()).filteredOn(book::off).extracting(RuleCard::id).containsExactly("ports/b");
    }

    @Test
    void aPatternInLevelsCoversAllItsRules() throws IOException {
        write(rules, "ports/a/a.drl", rule("a", "$c: QuantityClaim()", "report.inconsistent($c);"));
        write(rules, "levels.yml", "\"*\": error\nports/*: warning\n");

        assertThat(findings(load())).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aSecondLoadTakesTheRulesFromTheCache() throws IOException {
        write(rules, "a/a.drl", rule("a", "$c: QuantityClaim()", "report.consistent($c);"));
        load();
        Path kept = only(cache);
        byte[] before = Files.readAllBytes(kept);

        assertThat(verdicts(load())).containsExactly(Verdict.CONSISTENT);
        assertThat(only(cache)).isEqualTo(kept).hasBinaryContent(before);
    }

    @Test
    void aDamagedCacheFileIsMadeAnew() throws IOException {
        write(rules, "a/a.drl", rule("a", "$c: QuantityClaim()", "report.consistent($c);"));
        load();
        Path kept = only(cache);
        byte[] whole = Files.readAllBytes(kept);

        for (byte[] damaged : List.of(new byte[0], "not ours".getBytes(StandardCharsets.UTF_8), half(whole))) {
            Files.write(kept, damaged);
            assertThat(verdicts(load())).containsExactly(Verdict.CONSISTENT);
            assertThat(kept).hasBinaryContent(whole);
        }
    }

    @Test
    void aCacheFolderThatCannotBeWrittenChangesNothing() throws IOException {
        write(rules, "a/a.drl", rule("a", "$c: QuantityClaim()", "report.consistent($c);"));
        Files.writeString(cache, "a file where the folder should be");

        assertThat(verdicts(load())).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void aConstraintThatBreaksDownCostsItsRuleOnly() throws IOException {
        write(rules, "good/good.drl", rule("good", "$c: QuantityClaim()", "report.consistent($c);"));
        write(
                rules,
                "bad/bad.drl",
                rule("bad", "$c: QuantityClaim(context.entities.get(7) == \"x\")", "report.disputed($c);"));

        Judgement judgement = judge(load());

        assertThat(judgement.findings()).extracting(Finding::rule).containsExactly("good");
        assertThat(judgement.failures()).hasSize(1);
        assertThat(judgement.failures().get(0).toString())
                .contains("bad.drl:1: rule \"bad\" was left out")
                .contains("IndexOutOfBounds");
    }

    @Test
    void severalRulesMayBreakDown() throws IOException {
        write(
                rules,
                "bad/bad.drl",
                rule("one", "$c: QuantityClaim(context.entities.get(7) == \"x\")", "report.disputed($c);")
                        + rule("two", "$c: QuantityClaim(context.words.get(9) == \"y\")", "report.disputed($c);")
                        + rule("three", "$c: QuantityClaim()", "report.disputed($c);"));

        Judgement judgement = judge(load());

        assertThat(judgement.failures()).extracting(RuleFailure::name).containsExactlyInAnyOrder("one", "two");
        assertThat(judgement.fired()).containsExactly("bad#three");
    }

    @Test
    void theOrderOfFilesAndFactsDoesNotShow() throws IOException {
        write(rules, "b/b.drl", rule("b", "$c: QuantityClaim() $f: Figure(claim == $c.id)", "report.consistent($c);"));
        write(rules, "a/a.drl", rule("a", "$c: QuantityClaim() $f: Figure(claim == $c.id)", "report.disputed($c);"));
        QuantityClaim claim = moreThan(4e9);
        RuleBook book = load();

        List<Finding> one = book.judge(
                        dossier(claim, figure(claim, 4.4e9, "x", 1), figure(claim, 4.2e9, "y", 2)), NAMES)
                .findings();
        List<Finding> other = book.judge(
                        dossier(claim, figure(claim, 4.2e9, "y", 2), figure(claim, 4.4e9, "x", 1)), NAMES)
                .findings();

        assertThat(one).isEqualTo(other).extracting(Finding::rule).containsExactly("a", "b");
    }

    @Test
    void whatAnAnnotationSaysNeverReachesTheGeneratedCode() throws IOException {
        write(rules, "a/a.drl", """
                rule "a" @title("a \\" + System.exit(1) + \\"") @titre("t)") @en("one "
                    + "and (two)") @fr("l'été") // @not one
                when
                    $c: QuantityClaim(span.quote != "@x(y)")
                then
                    report.consistent($c);
                end
                """);

        RuleBook book = load();

        assertThat(book.rules().get(0).message("en")).isEqualTo("one and (two)");
        assertThat(verdicts(book)).containsExactly(Verdict.CONSISTENT);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static String rule(String name, String when, String then) {
        return "rule \"" + name + "\"" + HEAD + "when\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private RuleBook load() {
        return RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(cache));
    }

    private static Judgement judge(RuleBook book) {
        return book.judge(dossier(moreThan(4e9)), NAMES);
    }

    private static List<Finding> findings(RuleBook book) {
        return judge(book).findings();
    }

    private static List<Verdict> verdicts(RuleBook book) {
        return findings(book).stream().map(Finding::verdict).toList();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static void write(Path root, String place, String text) throws IOException {
        Path path = root.resolve(place);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
