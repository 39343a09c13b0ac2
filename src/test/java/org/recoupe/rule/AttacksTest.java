package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.finding.Finding;
import org.recoupe.reference.Dossier;

/**
 * Rule files that try to do what rules may not: each is stopped with its file and line, changes nothing, and the rules beside
 * it say what they say without it. What stops it stands in the file's first line, with the line that is to be told.
 */
class AttacksTest {

    private static final Path ATTACKS = Path.of("src/test/resources/org/recoupe/rule/attacks");

    private static final int LEAST = 60;

    private static final Dossier LARGE = large();

    @TempDir
    static Path place;

    private Path marker;

    @BeforeEach
    void mark() {
        marker = place.resolve("pwned");
        System.clearProperty("recoupe.pwned");
    }

    @TestFactory
    Stream<DynamicTest> eachIsStopped() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> stopped(file)));
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(files()).hasSizeGreaterThan(LEAST);
    }

    @Test
    void theGoodRulesSpeak() throws IOException {
        assertThat(judge(good()).findings()).hasSize(LARGE.claims().size() * 2);
    }

    @Test
    @Timeout(120)
    void aSentenceThatCanBeReadInTooManyWaysIsNoSentence() throws IOException {
        Path rules = good();
        String slots = IntStream.range(0, 12).mapToObj(n -> "{s" + n + "}").collect(Collectors.joining(" "));
        write(rules, "dsl/evil.dsl", "[when][QuantityClaim] - " + slots + " end = id == \"{s0}\"\n");
        write(
                rules,
                "attack/x/x.dslr",
                "rule \"x\"\nmessage \"m\"\nwhen\n    > $c: QuantityClaim()\n    - " + "a ".repeat(400) + "\nthen\n"
                        + "    > report.inconsistent($c);\nend\n");

        assertThat(load(rules).problems()).extracting(RuleProblem::problem).contains("no such sentence");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path rules = good();
        Path secret = write(place, "secret.csv", "my password\n");
        Files.createSymbolicLink(rules.resolve("tables/stolen.csv"), secret);

        assertThat(load(rules).problems())
                .extracting(RuleProblem::toString)
                .noneMatch(message -> message.contains("my password"))
                .anyMatch(message -> message.contains("tables/stolen.csv:1:1: error: a link out of the folder"));
        assertThat(judge(rules).findings()).hasSize(LARGE.claims().size() * 2);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path rules = good();
        Path file = write(rules, "attack/x/x.drl", "// x\n".repeat(25_000));

        assertThat(load(rules).problems())
                .extracting(RuleProblem::toString)
                .anyMatch(message -> message.startsWith(file + ":1:1: error: 125000 characters"));
    }

    private void stopped(Path attack) throws IOException {
        Expected expected = Expected.of(Files.readAllLines(attack).get(0));
        Path rules = good();
        List<Finding> without = judge(rules).findings();
        String written = Files.readString(attack).replace("MARKER", marker.toString());
        Path file = write(rules, "attack/x/" + attack.getFileName(), written);

        RuleBook book = load(rules);
        Judgement judgement = book.judge(LARGE, NAMES);

        String told = Stream.concat(
                        book.problems().stream().map(RuleProblem::toString),
                        judgement.failures().stream().map(RuleFailure::toString))
                .filter(message -> message.startsWith(file + ":" + expected.line()))
                .filter(message -> message.contains(expected.fragment()))
                .findFirst()
                .orElse("");
        assertThat(told)
                .as("problems %s, failures %s", book.problems(), judgement.failures())
                .isNotEmpty();
        assertThat(judgement.findings()).isEqualTo(without);
        assertThat(marker).doesNotExist();
        assertThat(System.getProperty("recoupe.pwned")).isNull();
    }

    /**
     * What a file's first line says is to come.
     *
     * @param line the line that is to be told, with a colon; empty where any will do
     * @param fragment a part of the message
     */
    private record Expected(String line, String fragment) {

        static Expected of(String header) {
            String[] parts = header.replaceFirst("^(?://|#) expect: ", "").split(": ?", 2);
            return new Expected(parts[0].equals("0") ? "" : parts[0] + ":", parts[1]);
        }
    }

    private static Path good() throws IOException {
        Path rules = Files.createTempDirectory(place, "rules");
        String head = "\" @title(\"t\") @titre(\"t\") @en(\"{c.quantity}\") @fr(\"{c.quantity}\") when\n";
        write(
                rules,
                "good/one/one.drl",
                "rule \"one" + head + "$c: QuantityClaim()\nthen report.consistent($c);\nend\n");
        write(
                rules,
                "good/two/two.drl",
                "rule \"two" + head + "$c: QuantityClaim($m: measure) exists Claim(id == $c.id)\n"
                        + "then report.disputed($c).caveat(\"two\");\nend\n");
        String rows = IntStream.range(0, 200)
                .mapToObj(n -> "row,s" + n + "," + n + "\n")
                .collect(Collectors.joining());
        write(rules, "tables/rows.csv", "name,scope,value\n" + rows);
        return rules;
    }

    private static Judgement judge(Path rules) {
        return load(rules).judge(LARGE, NAMES);
    }

    private static RuleBook load(Path rules) {
        return RuleBook.loadSound(List.of(RuleFolder.of(rules)), new RuleCache(place.resolve("cache")));
    }

    /** Enough claims, rows of tables and long words for the worst. */
    private static Dossier large() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            claims.add(claim("c" + i, i == 0 ? "a".repeat(60) + "!" : i == 1 ? "xy".repeat(20_000) : "some words"));
        }
        return new Dossier(Optional.empty(), "en", claims, List.of(), List.of(), List.of());
    }

    private static QuantityClaim claim(String id, String quote) {
        QuantityClaim one = moreThan(4e9);
        Span span = Span.of(Span.Part.BODY, quote, 0, quote.length());
        return new QuantityClaim(
                id, span, one.framing(), one.context(), one.measure(), one.dimensions(), one.quantity(), one.period());
    }

    private static Collection<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files.sorted().toList();
        }
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
