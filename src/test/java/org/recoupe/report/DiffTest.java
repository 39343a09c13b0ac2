package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Period;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Diff.Kind;
import org.recoupe.review.Decision;
import org.recoupe.review.Decision.Outcome;

class DiffTest {

    @Test
    void whatIsThereAsBeforeIsTheSame() {
        assertThat(kinds(wrong("The lake is deep."), wrong("The lake is deep.")))
                .containsExactly(Kind.SAME);
    }

    @Test
    void whatComesIsNewAndWhatGoesWithItsWordsIsFixed() {
        assertThat(kinds(wrong("The lake is deep."), wrong("The river is long.")))
                .containsExactly(Kind.NEW, Kind.FIXED);
    }

    @Test
    void whatIsCheckedAgainAndRightIsFixed() {
        Report after =
                found("The lake is deep.", Verdict.CONSISTENT, "other/rule").report();

        assertThat(kinds(wrong("The lake is deep."), after)).containsExactly(Kind.FIXED);
    }

    @Test
    void whatNobodyCheckedAgainIsNotFixed() {
        Report noData =
                found("The lake is deep.", Verdict.NO_DATA, "other/rule").report();
        Report notRead = Draft.of(article("The lake is deep.")).report();
        Report broken = found("The lake is deep.", Verdict.CONSISTENT, "other/rule")
                .failing(new Run.Failure("lake/depth", "broken"))
                .report();

        assertThat(kinds(wrong("The lake is deep."), noData)).containsExactly(Kind.UNCHECKED);
        assertThat(kinds(wrong("The lake is deep."), notRead)).containsExactly(Kind.UNCHECKED);
        assertThat(kinds(wrong("The lake is deep."), broken)).containsExactly(Kind.UNCHECKED);
    }

    @Test
    void whatWasSettledAndAsksAgainIsReopened() {
        Report settled = decided(found("The lake is deep.", Verdict.INCONSISTENT, "lake/depth"), "INCONSISTENT");
        Report stale = decided(found("The lake is deep.", Verdict.INCONSISTENT, "lake/depth"), "IMPRECISE");

        assertThat(kinds(settled, wrong("The lake is deep."))).containsExactly(Kind.REOPENED);
        assertThat(kinds(settled, stale)).containsExactly(Kind.REOPENED);
        assertThat(kinds(settled, settled)).containsExactly(Kind.SAME);
    }

    @Test
    void theTextSaysItLineByLine() throws IOException {
        StringBuilder out = new StringBuilder();
        Report after = wrong("The river is long.");
        DiffText.write(Diff.of(wrong("The lake is deep."), after), after, out);

        assertThat(out.toString()).isEqualTo("""
                        new: Inconsistent: The river is long. — It is not. [lake/depth]
                        fixed: Inconsistent: The lake is deep. — It is not. [lake/depth]
                        1 new, 0 re-opened, 0 same, 1 fixed, 0 not checked again
                        """);
    }

    private static List<Kind> kinds(Report before, Report after) {
        return Diff.of(before, after).changes().stream().map(Diff.Change::kind).toList();
    }

    private static Article article(String text) {
        return new Article("x", "x.txt", "", text, "en", Optional.empty(), Optional.empty());
    }

    private static Report wrong(String text) {
        return found(text, Verdict.INCONSISTENT, "lake/depth").report();
    }

    /** A report whose fingerprints hang on the words, as those of the engine do. */
    private static Draft found(String text, Verdict verdict, String rule) {
        Draft draft = Draft.of(article(text));
        return draft.claim(new StatementClaim(
                        draft.nextId(), draft.span(text), Draft.fact(), draft.context(), false, Period.ALWAYS))
                .found(
                        verdict,
                        rule + "/" + text.substring(4, 8).strip(),
                        List.of(),
                        Draft.because("Non.", "It is not.", ""))
                .ruled(rule);
    }

    private static Report decided(Draft draft, String verdict) {
        return draft.decided(new Decision(
                        "", "", Outcome.FALSE_POSITIVE, "", "Ana", Instant.EPOCH, "lake/depth", verdict, "", Map.of()))
                .report();
    }
}
