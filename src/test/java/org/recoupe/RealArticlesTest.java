package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;

/** Real articles that are taken to be right: nothing in them is called wrong. */
class RealArticlesTest {

    private static final Set<Verdict> ACCUSATIONS = Set.of(Verdict.INCONSISTENT, Verdict.DISPUTED, Verdict.IMPRECISE);

    @ParameterizedTest
    @ValueSource(strings = {"wikinews-fr", "fr-timebank/articles.jsonl", "gum-dates/articles.jsonl"})
    void raiseNoAlarm(String set) throws IOException {
        Path path = Path.of("../shared/bench").resolve(set);
        assumeTrue(Files.exists(path), "skipped: ../shared/bench/" + set + " is not here");
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
