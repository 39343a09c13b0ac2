package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;

/** What the cache holds of rules that need no compiler: outlines, which can say no more than the rules themselves could. */
class PlainCacheTest {

    private static final String RULE = "rule \"a\" @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\") when\n"
            + "    $c: QuantityClaim(id == \"c1\")\nthen\n    report.%s($c);\nend\n";

    @TempDir
    Path place;

    private Path cache;
    private Path rules;

    @BeforeEach
    void aRule() throws IOException {
        cache = place.resolve("cache");
        rules = place.resolve("rules");
        say("consistent");
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void anEntryCutAnywhereIsMadeAnew() throws IOException {
        Path kept = only();
        byte[] whole = Files.readAllBytes(kept);

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
            assertThat(kept).hasBinaryContent(whole);
        }
    }

    @Test
    void anEntryOfWhichOneByteChangedIsMadeAnew() throws IOException {
        Path kept = only();
        byte[] whole = Files.readAllBytes(kept);

        for (int at = 0; at < whole.length; at += 5) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(kept, changed);
            assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
            assertThat(kept).hasBinaryContent(whole);
        }
    }

    @Test
    void anEditIsSeenThoughTheOldEntryIsThere() throws IOException {
        say("imprecise");
        assertThat(verdicts()).containsExactly(Verdict.IMPRECISE);
        say("consistent");
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void theEntryOfAnotherFileUnderThisOnesKeyIsNotUsed() throws IOException {
        Path mine = only();
        say("imprecise");
        verdicts();
        Path other = entries().stream()
                .filter(each -> !each.equals(mine))
                .findFirst()
                .orElseThrow();

        Files.copy(other, mine, StandardCopyOption.REPLACE_EXISTING);
        say("consistent");

        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void trustedAndOtherRulesNeverShareAnEntry() throws IOException {
        RuleBook.load(List.of(RuleFolder.trusted(rules)), new RuleCache(cache));

        assertThat(entries()).hasSize(2);
    }

    /** As somebody could who may write to the cache: whole, with the right key and checksum. */
    @Test
    void aForgedEntryCanAskForNothingThatRulesMayNot() throws IOException {
        for (String constraint : List.of(
                "id.getClass() == id.getClass()",
                "System.exit( 1 ) == 1",
                "Runtime.getRuntime() == Runtime.getRuntime()",
                "id.concat( \"x\" ).intern() == \"x\"",
                "id == \"c1\" ) not QuantityClaim( id == \"c1\"")) {
            forge(List.of(new PlainRule.Facts("QuantityClaim", "$c", List.of(constraint))), "a");
            assertThat(verdicts()).as(constraint).containsExactly(Verdict.CONSISTENT);
        }
        forge(List.of(new PlainRule.Facts("java.lang.Runtime", "$c", List.of())), "a");
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void anEntryWithOtherRulesThanTheFileHasIsMadeAnew() throws IOException {
        forge(List.of(new PlainRule.Facts("QuantityClaim", "$c", List.of())), "another");

        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    private void forge(List<PlainRule.Condition> conditions, String name) throws IOException {
        String key = only().getFileName().toString();
        CompiledFile honest = new RuleCache(cache).get(key).orElseThrow();
        PlainRule forged =
                new PlainRule(name, 0, conditions, List.of(new PlainRule.Call("inconsistent", "$c", List.of())));
        new RuleCache(cache)
                .put(CompiledFile.of(
                        honest.id(), key, honest.cards(), new PlainRules(List.of(forged), List.of(List.of()))));
    }

    private void say(String verdict) throws IOException {
        Path path = rules.resolve("a/b/b.drl");
        Files.createDirectories(path.getParent());
        Files.writeString(path, RULE.formatted(verdict));
    }

    private List<Verdict> verdicts() {
        return RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(cache))
                .judge(dossier(moreThan(4e9)), NAMES)
                .findings()
                .stream()
                .map(Finding::verdict)
                .toList();
    }

    private Path only() throws IOException {
        assertThat(entries()).hasSize(1);
        return entries().get(0);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }
}
