package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.base;
import static org.recoupe.rule.Dossiers.bond;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.formerly;
import static org.recoupe.rule.Dossiers.mayor;
import static org.recoupe.rule.Dossiers.moreThan;
import static org.recoupe.rule.Dossiers.tenure;
import static org.recoupe.rule.Dossiers.weekday;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/** The shipped rules say what they should of dossiers made by hand. */
class RuleBookTest {

    @TempDir
    static Path cache;

    private static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(List.of(RuleFolder.of(Path.of("rules"))), new RuleCache(cache));
    }

    @Test
    void twoSourcesAboveTheBoundAgreeWithMoreThan() {
        Claim.QuantityClaim claim = moreThan(4e9);

        Judgement judgement =
                book.judge(dossier(claim, figure(claim, 4.35e9, "news", 7), figure(claim, 4.4e9, "port", 3)), NAMES);

        assertThat(judgement.failures()).isEmpty();
        Finding finding = only(judgement);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.rule()).isEqualTo("series/agreement");
        assertThat(finding.evidence()).extracting(Evidence::row).containsExactly(3, 7);
        assertThat(finding.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(finding.explanation().french())
                .isEqualTo("Le texte dit plus de 4 milliards de dollars ; la référence donne 4,4 milliards de dollars"
                        + " pour 2023 (port).");
        assertThat(finding.explanation().english())
                .isEqualTo("The text says more than 4 billion dollars; the reference has 4.4 billion dollars"
                        + " for 2023 (port).");
        assertThat(finding.evidence().get(0).label())
                .isEqualTo("Trafic portuaire — Lettonie — 2023 : 4,4 milliards de dollars");
    }

    @Test
    void everySourceBelowTheBoundContradictsMoreThan() {
        Claim.QuantityClaim claim = moreThan(5e9);

        Finding finding = only(book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.explanation().arithmetic()).isEqualTo("4,4 Md$ < 5 Md$");
    }

    @Test
    void sourcesOnBothSidesOfTheLineMakeADispute() {
        Claim.QuantityClaim claim = moreThan(4e9);

        Finding finding = only(book.judge(
                dossier(claim, figure(claim, 3.7e9, "customs", 4), figure(claim, 4.17e9, "port", 5)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.DISPUTED);
        assertThat(finding.evidence()).extracting(Evidence::row).containsExactly(5, 4);
    }

    @Test
    void aCaveatOfOneRuleRidesOnTheFindingOfAnother() {
        Claim.QuantityClaim claim = moreThan(3e9);

        Finding finding = only(book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(finding.caveats()).containsExactly("single-source", "understated");
    }

    @Test
    void aBoundMissedTenTimesIsASlip() {
        Claim.QuantityClaim claim = moreThan(4e6);

        Finding finding = only(book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.explanation().french()).contains("lus de 4 millions de dollars");
        assertThat(finding.explanation().arithmetic()).isEqualTo("4,4 Md$ > 4 M$");
    }

    @Test
    void upToTwoTolerancesAwayAClaimIsOnlyImprecise() {
        Claim.QuantityClaim claim = moreThan(4.55e9);

        Finding finding = only(book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.IMPRECISE);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aWeekdayMustFitItsDate() {
        Finding finding = only(book.judge(dossier(weekday(LocalDate.of(2024, 3, 1), DayOfWeek.MONDAY)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.explanation().french()).isEqualTo("Le 1er mars 2024 tombe un vendredi, et non un lundi.");
        assertThat(finding.explanation().english()).isEqualTo("1 March 2024 falls on a Friday, not on a Monday.");
        assertThat(finding.explanation().arithmetic()).isEqualTo("1er mars 2024 = vendredi ≠ lundi");
    }

    @Test
    void aBaseThatWasClosedIsNoBase() {
        Finding finding = by("relation/holds", book.judge(dossier(base(), bond(false)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.explanation().english())
                .contains("base-7", "Latvia", "1 January 1995 to 31 December 1999")
                .doesNotContain("{");
    }

    @Test
    void somebodyElseHoldsTheOffice() {
        Finding finding = by(
                "office/holder",
                book.judge(dossier(mayor("john-doe"), tenure("jane-doe", true), formerly("john-doe")), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(finding.explanation().french())
                .contains("john-doe", "Jane Doe", "depuis le 1er janvier 2020")
                .doesNotContain("{");
    }

    @Test
    void aPersonOfWhomTheDataKnowsNoOfficeIsNotSaidToHoldNone() {
        Finding finding = only(book.judge(dossier(mayor("john-doe"), tenure("jane-doe", true)), NAMES));

        assertThat(finding.verdict()).isEqualTo(Verdict.NO_DATA);
    }

    private static Finding by(String rule, Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Finding only(Judgement judgement) {
        assertThat(judgement.findings()).hasSize(1);
        return judgement.findings().get(0);
    }
}
