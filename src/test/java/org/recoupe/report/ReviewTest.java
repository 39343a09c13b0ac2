package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.review.Decision;
import org.recoupe.review.Decision.Outcome;

/** What people decided, in reports. */
class ReviewTest {

    private static final Report LAKE = Samples.lake();
    private static final Finding WRONG = LAKE.findings().stream()
            .filter(finding -> finding.verdict() == Verdict.INCONSISTENT)
            .findFirst()
            .orElseThrow();

    @Test
    void aFalsePositiveIsQuietButListed() throws IOException {
        Report report = with(decision(WRONG.fingerprint(), Outcome.FALSE_POSITIVE, "Ana", 1));

        assertThat(report.loud()).doesNotContain(WRONG);
        assertThat(Alerts.urgent(report)).isEmpty();
        Document page = page(report);
        assertThat(page.select("#claim-2").hasClass("SET_ASIDE")).isTrue();
        assertThat(page.select("#claim-2 .note").text()).contains("False positive", "Ana", "because");
        assertThat(page.select(".headline").text()).doesNotContain("does not match");
        assertThat(page.select(".leads")).isEmpty();
        assertThat(written(new TextReport(), report)).contains("(set aside)").contains("1 consistent");
        assertThat(written(new SarifReport(), report)).contains("\"suppressions\"", "false-positive: because");
    }

    @Test
    void aConfirmedFindingStaysLoud() {
        assertThat(with(decision(WRONG.fingerprint(), Outcome.ACCEPT, "Ana", 1)).loud())
                .contains(WRONG);
    }

    @Test
    void theLatestDecisionHoldsAndThatOfOthersIsKept() {
        Report report = with(
                decision(WRONG.fingerprint(), Outcome.ACCEPT, "Bo", 3),
                decision(WRONG.fingerprint(), Outcome.WONT_FIX, "Ana", 1),
                decision(WRONG.fingerprint(), Outcome.FALSE_POSITIVE, "Ana", 2));

        assertThat(report.review().on(WRONG))
                .extracting(Decision::outcome)
                .containsExactly(Outcome.FALSE_POSITIVE, Outcome.ACCEPT);
        assertThat(report.loud()).contains(WRONG);
    }

    @Test
    void aDecisionAboutSomethingElseIsReportedAsUnused() throws IOException {
        Report report = with(decision("gone", Outcome.FALSE_POSITIVE, "Ana", 1));

        assertThat(report.review().unused()).hasSize(1);
        assertThat(page(report).select("[aria-labelledby=unused-title]").text())
                .contains("80 metres", "False positive");
    }

    @Test
    void aFindingThatSaysSomethingElseByNowIsReopened() throws IOException {
        Decision then = new Decision(
                "lake",
                WRONG.fingerprint(),
                Outcome.FALSE_POSITIVE,
                "",
                "Ana",
                Instant.EPOCH,
                "x",
                "IMPRECISE",
                "",
                Map.of());
        Report report = with(then);

        assertThat(report.loud()).contains(WRONG);
        assertThat(report.review().reopened(WRONG)).isTrue();
        assertThat(page(report).select(".note").text()).contains("re-opened");
    }

    @Test
    void decisionsAboutOtherArticlesAreNoneOfItsConcern() {
        Decision other = new Decision(
                "river", WRONG.fingerprint(), Outcome.FALSE_POSITIVE, "", "Ana", Instant.EPOCH, "x", "", "", Map.of());

        assertThat(with(other).review()).isEqualTo(Review.NONE);
    }

    private static Report with(Decision... decisions) {
        return LAKE.with(Review.of(LAKE.article().id(), LAKE.findings(), List.of(decisions)));
    }

    private static Decision decision(String fingerprint, Outcome outcome, String reviewer, long day) {
        return new Decision(
                LAKE.article().id(),
                fingerprint,
                outcome,
                "because",
                reviewer,
                Instant.EPOCH.plusSeconds(day * 86_400),
                WRONG.rule(),
                "",
                "80 metres",
                Map.of());
    }

    private static Document page(Report report) throws IOException {
        return Jsoup.parse(written(new HtmlReport(), report));
    }

    private static String written(ReportWriter writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }
}
