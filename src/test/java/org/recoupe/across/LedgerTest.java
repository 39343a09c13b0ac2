package org.recoupe.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Verdict;

class LedgerTest {

    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());
    private static final String TRADE =
            "En 2023, les échanges entre la Chine et la Russie ont atteint %s milliards de dollars.";

    @TempDir
    Path scratch;

    @Test
    void articlesThatGiveDifferentFiguresOfOneThingDiffer() throws IOException {
        List<Disagreement> found = across(
                article("a", TRADE.formatted(240)),
                article("b", TRADE.formatted(150)),
                article("c", TRADE.formatted(240)));
        assertThat(found).hasSize(1);
        Disagreement one = found.get(0);
        assertThat(one.measure()).isEqualTo("trade-bilateral/turnover");
        assertThat(one.versions()).extracting(Version::ids).containsExactly(List.of("b"), List.of("a", "c"));
        assertThat(one.findings()).extracting(finding -> finding.verdict()).containsOnly(Verdict.DISPUTED);
        assertThat(DisagreementJson.line(one)).contains("\"ids\":[\"a\",\"c\"]").doesNotContain("\n");
    }

    @Test
    void languagesAreNoBar() throws IOException {
        assertThat(across(
                        article("a", TRADE.formatted(240)),
                        new Article(
                                "b",
                                "b",
                                "",
                                "In 2023, trade between China and Russia reached $150 billion.",
                                "en",
                                Optional.of(LocalDate.of(2024, 11, 20)),
                                Optional.empty())))
                .hasSize(1);
    }

    @Test
    void whatAgreesOrIsOfSomethingElseIsNoDisagreement() throws IOException {
        assertThat(across(
                        article("a", TRADE.formatted(240)),
                        article("b", TRADE.formatted("environ 240")),
                        article("c", TRADE.formatted(150).replace("2023", "2022")),
                        article("d", TRADE.formatted(65).replace("Chine", "Turquie"))))
                .isEmpty();
    }

    @Test
    void anArticleThatGivesBothFiguresTakesNoPart() throws IOException {
        assertThat(across(
                        article("a", TRADE.formatted(240)),
                        article("b", TRADE.formatted(150) + " " + TRADE.formatted(240))))
                .isEmpty();
    }

    @Test
    void theOrderOfArticlesDoesNotMatterNorDoesSortingOnDisk() throws IOException {
        List<Statement> statements = IntStream.range(0, 3_000)
                .mapToObj(i -> statement("a" + i, "m" + i % 7, i % 11 == 0 ? 200 : 100))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> inMemory = keys(statements, SortedLines.IN_MEMORY);
        Collections.shuffle(statements, new Random(7));
        assertThat(keys(statements, 20_000)).isEqualTo(inMemory);
    }

    @Test
    void aStatementIsReadBackAsItWasWritten() throws IOException {
        Statement statement = statement("a\tb", "m", 3.25);
        assertThat(StatementJson.read(StatementJson.line(statement))).isEqualTo(statement);
    }

    @Test
    void aGroupDoesNotGrowWithTheCorpus() {
        Group group = new Group();
        IntStream.range(0, 5_000).forEach(i -> group.add(statement("a" + i, "m", i)));
        assertThat(group.versions()).hasSize(Group.MOST_VERSIONS);
        assertThat(group.articles()).isEqualTo(5_000);
        assertThat(group.leftOut()).isEqualTo(5_000 - Group.MOST_VERSIONS);
        assertThat(group.versions().get(0).first().quantity().value()).isZero();
        assertThat(group.versions()
                        .get(Group.MOST_VERSIONS - 1)
                        .first()
                        .quantity()
                        .value())
                .isEqualTo(4_999);
    }

    private List<String> keys(List<Statement> statements, long inMemory) throws IOException {
        List<String> all = new ArrayList<>();
        try (SortedLines lines = new SortedLines(scratch, inMemory)) {
            for (Statement statement : statements) {
                lines.add(statement.key() + "\t" + statement.article());
            }
            try (SortedLines.Merged merged = lines.merged()) {
                merged.forEachRemaining(all::add);
            }
        }
        try (Stream<Path> left = java.nio.file.Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
        return all;
    }

    private List<Disagreement> across(Article... articles) throws IOException {
        List<Disagreement> found = new ArrayList<>();
        try (Ledger ledger = Ledger.in(scratch)) {
            for (Article article : articles) {
                ledger.add(CHECKER.check(article));
            }
            ledger.judge(CHECKER.jury(), found::add);
        }
        return found;
    }

    private static Article article(String id, String text) {
        return new Article(id, id, "", text, "fr", Optional.of(LocalDate.of(2024, 11, 20)), Optional.empty());
    }

    private static Statement statement(String article, String measure, double value) {
        return new Statement(
                article,
                article,
                "fr",
                Optional.of(LocalDate.of(2024, 11, 20)),
                "c1",
                measure,
                new TreeMap<>(Map.of("country", "FRA")),
                Period.year(2023),
                Quantity.of(value, 1, "1", Dimension.COUNT),
                Modality.ASSERTED,
                "",
                true,
                "« Une\nphrase »");
    }
}
