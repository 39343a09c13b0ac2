package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.finding.Verdict;

/** A folder of many rules is remembered as one file, which is as good as reading the rules. */
class FolderCacheTest {

    private static final int RULES = FolderCache.FEWEST + 5;

    private static final String RULE = """
            rule "a" @title("t") @titre("t") @en("{c.quantity}") @fr("{c.quantity}") when
                $c: QuantityClaim(id == "c1", quantity.value > %d)
            then
                report.%s($c);
            end
            """;

    @TempDir
    Path place;

    private Path rules;

    @BeforeEach
    void manyRules() throws IOException {
        rules = place.resolve("rules");
        for (int i = 0; i < RULES; i++) {
            say(i, "consistent");
        }
    }

    @Test
    void whatWasRememberedSaysTheSame() throws IOException {
        RuleBook first = load();
        onlyTheFolder();
        RuleBook second = load();

        assertThat(verdicts(first)).hasSize(RULES).containsOnly(Verdict.CONSISTENT);
        assertThat(findings(second)).isEqualTo(findings(first));
        assertThat(second.rules()).isEqualTo(first.rules());
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(entries()).as("none was read anew").hasSize(1);
    }

    @Test
    void anEditIsSeenAndTheOthersAreKept() throws IOException {
        load();
        onlyTheFolder();
        say(3, "inconsistent");

        assertThat(verdicts(load())).contains(Verdict.INCONSISTENT);
        assertThat(entries()).as("the folder and the rule that changed").hasSize(2);
        onlyTheFolder();
        assertThat(verdicts(load())).contains(Verdict.INCONSISTENT);
        assertThat(entries()).hasSize(1);

        say(3, "consistent");
        assertThat(verdicts(load())).doesNotContain(Verdict.INCONSISTENT);
    }

    @Test
    void aRuleThatIsGoneSaysNothing() throws IOException {
        load();
        Files.delete(file(7));

        assertThat(verdicts(load())).hasSize(RULES - 1);
    }

    @Test
    void aFileThatBreaksIsToldOf() throws IOException {
        load();
        Files.writeString(file(2), "rule \"a\" when Clam() then end");

        assertThatThrownBy(() -> load()).isInstanceOf(BrokenRules.class).hasMessageContaining("Clam");
    }

    @Test
    void twoFilesOfOneIdAreToldOf() throws IOException {
        load();
        Files.copy(file(1), rules.resolve("n/n1.drl"));

        assertThatThrownBy(() -> load()).isInstanceOf(BrokenRules.class).hasMessageContaining("has the id n/n1");
    }

    @Test
    void aFolderThatWasMovedIsToldOfByItsNewPlace() throws IOException {
        load();
        Path moved = place.resolve("moved");
        Files.move(rules, moved);
        rules = moved;

        assertThat(load().rules()).allMatch(card -> card.path().startsWith(moved.toString()));
    }

    @Test
    void anEntryCutOrChangedAnywhereIsMadeAnew() throws IOException {
        List<Verdict> expected = verdicts(load());
        onlyTheFolder();
        byte[] whole = Files.readAllBytes(entries().get(0));
        for (int length = 0; length < whole.length; length += whole.length / 11) {
            Files.write(entries().get(0), Arrays.copyOf(whole, length));
            assertThat(verdicts(load())).as("%s bytes of it", length).isEqualTo(expected);
            onlyTheFolder();
        }
        for (int at = 0; at < whole.length; at += whole.length / 11) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(entries().get(0), changed);
            assertThat(verdicts(load())).as("byte %s", at).isEqualTo(expected);
            onlyTheFolder();
        }
    }

    @Test
    void whatWasReadByAnotherVersionIsMadeAnew() throws IOException {
        load();
        onlyTheFolder();
        forge(file -> file, "another version");

        assertThat(verdicts(load())).hasSize(RULES);
        assertThat(entries()).hasSize(RULES + 1);
    }

    @Test
    void rulesOfOthersNeverPassForTrustedOnes() throws IOException {
        load();
        onlyTheFolder();
        String trusted = RuleKeys.of("v").plain(RuleFile.of("n/n1/n1.drl", "", "", true));
        forge(
                file -> new CompiledFile(file.id(), trusted, file.cards(), file.models(), file.classes(), file.plain()),
                stamp());

        load();

        assertThat(entries()).as("all were read anew").hasSize(RULES + 1);
    }

    @Test
    void aForgedEntryCanAskForNothingThatRulesMayNot() throws IOException {
        for (String constraint : List.of("id.getClass() == id.getClass()", "System.exit( 1 ) == 1")) {
            load();
            onlyTheFolder();
            PlainRule forged = new PlainRule(
                    "a",
                    0,
                    List.of(new PlainRule.Facts("QuantityClaim", "$c", List.of(constraint))),
                    List.of(new PlainRule.Call("inconsistent", "$c", List.of())));
            forge(
                    file -> CompiledFile.of(
                            file.id(), file.key(), file.cards(), new PlainRules(List.of(forged), List.of(List.of()))),
                    stamp());

            assertThat(verdicts(load())).as(constraint).hasSize(RULES).containsOnly(Verdict.CONSISTENT);
        }
    }

    /** As somebody could who may write to the cache. */
    private void forge(UnaryOperator<CompiledFile> change, String stamp) throws IOException {
        Path entry = entries().get(0);
        RuleCache cache = new RuleCache(cache());
        PackedInput in =
                PackedInput.of(cache.bytes(entry.getFileName().toString()).orElseThrow());
        in.text();
        PackedOutput out = new PackedOutput();
        out.text(stamp);
        int files = in.count();
        out.number(files);
        for (int i = 0; i < files; i++) {
            out.text(in.text());
            change.apply(CompiledFile.read(in)).write(out);
        }
        cache.put(entry.getFileName().toString(), out.toBytes());
    }

    private String stamp() throws IOException {
        String name = entries().get(0).getFileName().toString();
        return PackedInput.of(new RuleCache(cache()).bytes(name).orElseThrow()).text();
    }

    private void say(int rule, String verdict) throws IOException {
        Files.createDirectories(file(rule).getParent());
        Files.writeString(file(rule), RULE.formatted(rule, verdict));
    }

    private Path file(int rule) {
        return rules.resolve("n/n%1$d/n%1$d.drl".formatted(rule));
    }

    private RuleBook load() {
        RuleFolder folder = RuleFolder.of(rules);
        return RuleBook.load(List.of(folder), new RuleCache(cache()));
    }

    private static List<Verdict> verdicts(RuleBook book) {
        return book.judge(dossier(moreThan(4e9)), NAMES).findings().stream()
                .map(finding -> finding.verdict())
                .toList();
    }

    private static String findings(RuleBook book) {
        return book.judge(dossier(moreThan(4e9)), NAMES).findings().toString();
    }

    private Path cache() {
        return place.resolve("cache");
    }

    /** Takes away what the cache has of files by themselves. */
    private void onlyTheFolder() throws IOException {
        for (Path entry : entries()) {
            if (!entry.getFileName().toString().startsWith("folder-")) {
                Files.delete(entry);
            }
        }
        assertThat(entries()).hasSize(1);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
