package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Period;
import org.recoupe.finding.Verdict;

class CoverageTest {

    private final Coverage coverage = Samples.valdoria().coverage();

    @Test
    void aMentionHasTheVerdictOfItsClaim() {
        assertThat(entry("4 milliards de dollars").verdict()).contains(Verdict.CONSISTENT);
        assertThat(entry("12 %").verdict()).contains(Verdict.IMPRECISE);
        assertThat(entry("15 millions de tonnes de fret par an").verdict()).contains(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aDateIsPartOfTheClaimThatItDates() {
        assertThat(entry("2023").claim()).isEqualTo("c5");
    }

    @Test
    void whatNoClaimHoldsSaysWhy() {
        assertThat(entry("mars 2019").reason()).isEqualTo("date-as-context");
        assertThat(entry("ministre").reason()).isEqualTo("role-without-holder");
        assertThat(entry("un an").reason()).isEqualTo("duration-as-context");
    }

    @Test
    void aClaimThatNoRuleSpokeToSaysSo() {
        Coverage.Entry workers = entry("1 250 ouvriers");

        assertThat(workers.claim()).isEqualTo("c12");
        assertThat(workers.reason()).isEqualTo("no-rule");
    }

    @Test
    void aClaimWithoutEvidenceSaysWhatIsMissing() {
        Draft draft = Draft.of(new Article("a", "a.txt", "", "Il a plu.", "fr", Optional.empty(), Optional.empty()));
        StatementClaim rain =
                new StatementClaim("c1", draft.span("Il a plu"), Draft.fact(), draft.context(), false, Period.ALWAYS);

        assertThat(draft.claim(rain).gap("no-event").report().coverage().account())
                .extracting(Coverage.Entry::reason)
                .containsExactly("no-event");
    }

    @Test
    void aClaimWithoutFigureOrDateStandsForItself() {
        assertThat(entry("Port-Cantal, la capitale du Cantémar").kind()).isEqualTo("relation");
    }

    @Test
    void everythingEndsInOneState() {
        assertThat(coverage.checked() + coverage.noData() + coverage.notCheckable() + coverage.notChecked())
                .isEqualTo(coverage.account().size());
        assertThat(coverage.account())
                .allMatch(entry -> entry.verdict().isPresent() == entry.reason().isEmpty())
                .doesNotHaveDuplicates();
    }

    @Test
    void theAccountIsInReadingOrder() {
        List<Integer> starts =
                coverage.account().stream().map(entry -> entry.span().start()).toList();

        assertThat(starts).isSorted();
    }

    @Test
    void anEmptyArticleHasAnEmptyAccount() {
        Coverage empty = new Coverage(List.of());

        assertThat(empty.checked()).isZero();
        assertThat(empty.notChecked()).isZero();
    }

    private Coverage.Entry entry(String quote) {
        Optional<Coverage.Entry> found = coverage.account().stream()
                .filter(entry -> entry.span().quote().equals(quote))
                .findFirst();
        assertThat(found).as(quote).isPresent();
        return found.orElseThrow();
    }
}
