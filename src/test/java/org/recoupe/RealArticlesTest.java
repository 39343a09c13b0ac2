package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.against.Side;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;

/** Real articles that are taken to be right: nothing in them is called wrong. */
class RealArticlesTest {

    private static final Path EXPLAINED = Path.of("src/test/resources/org/recoupe/real-discrepancies.csv");
    private static final CSVFormat HEADED = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private static final Path MADE_UP = Path.of("src/test/resources/org/recoupe/true");

    private static final Set<Verdict> ACCUSATIONS = Set.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE);

    /** What is claimed in them is dense, and hard to read right; see the README there. */
    @Test
    void raiseNoAlarmWhereTheyAreMadeUpAndTrue() throws IOException {
        raiseNoAlarm("true", MADE_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wikinews-fr", "fr-timebank/articles.jsonl", "gum-dates/articles.jsonl"})
    void raiseNoAlarm(String set) throws IOException {
        Path path = Path.of("../shared/bench").resolve(set);
        assumeTrue(Files.exists(path), "skipped: ../shared/bench/" + set + " is not here");
        raiseNoAlarm(set, path);
    }

    private static void raiseNoAlarm(String set, Path path) throws IOException {
        FactChecker checker = FactChecker.of(Options.shipped());
        List<String> alarms = new ArrayList<>();
        int articles = 0;
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(path.toString())) {
            while (drafts.hasNext()) {
                articles++;
                alarms(checker.check(checker.article(drafts.next())), alarms);
            }
        }
        assertThat(articles).isGreaterThan(20);
        assertThat(alarms)
                .as("all that is found is explained in %s", EXPLAINED)
                .containsExactlyElementsOf(explained(set));
    }

    /** The real discrepancies of that set, looked at one by one. */
    private static List<String> explained(String set) throws IOException {
        try (CSVParser rows = CSVParser.parse(EXPLAINED, StandardCharsets.UTF_8, HEADED)) {
            return rows.stream()
                    .filter(row -> row.get("set").equals(set))
                    .map(row -> row.get("article") + ": " + row.get("explanation"))
                    .toList();
        }
    }

    /** They tell of different things, so none contradicts another. */
    @Test
    void raiseNoAlarmAgainstEachOther() throws IOException {
        Path path = Path.of("../shared/bench/wikinews-fr");
        assumeTrue(Files.exists(path), "skipped: " + path + " is not here");
        FactChecker checker = FactChecker.of(Options.shipped());
        List<Article> articles = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(path.toString())) {
            while (drafts.hasNext()) {
                articles.add(checker.article(drafts.next()));
            }
        }
        List<String> alarms = new ArrayList<>();
        List<Side> sides = articles.stream().map(checker::side).toList();
        for (Side side : sides) {
            List<Side> others = sides.stream().filter(other -> other != side).toList();
            alarms(checker.checkAgainst(side.article(), others), alarms);
        }
        assertThat(alarms).isEmpty();
    }

    private static void alarms(Report report, List<String> alarms) {
        report.findings().stream()
                .filter(finding -> ACCUSATIONS.contains(finding.verdict()))
                .map(finding ->
                        report.article().id() + ": " + finding.explanation().english())
                .forEach(alarms::add);
    }
}
