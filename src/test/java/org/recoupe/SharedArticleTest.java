package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** A real news article, whole and with one thing changed at a time. It lies outside the project: skipped without it. */
class SharedArticleTest {

    private static final Path ARTICLE = Path.of("../shared/articles/putin-baku-2024-08-19.fr.txt");
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 8, 19);

    private static FactChecker checker;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "skipped: " + ARTICLE + " is not here");
        text = Files.readString(ARTICLE);
        checker = FactChecker.of(Options.shipped());
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            4 milliards de dollars | CONSISTENT | series
            4 milliards de dollars | CONSISTENT | statement
            120 millions de dollars | CONSISTENT | statement
            15 millions de tonnes | NOT_CHECKABLE | modality
            15 millions de tonnes | CONSISTENT | statement
            Bakou, la capitale de l’Azerbaïdjan | CONSISTENT | relation
            Arménie voisine | CONSISTENT | relation
            leader russe Vladimir Poutine | CONSISTENT | office
            homologue azerbaïdjanais, Ilham Aliyev | CONSISTENT | office
            chefs d’État | CONSISTENT | office
            visite cruciale de deux jours | CONSISTENT | event
            rencontré lundi | CONSISTENT | event
            septembre 2023 | CONSISTENT | event
            trois décennies de domination | CONSISTENT | event
            maintien de la paix déployées dans la région | CONSISTENT | relation
            base militaire en Arménie | CONSISTENT | relation
            chute de l’Union soviétique | CONSISTENT | event
            guerre en Ukraine | CONSISTENT | event
            sanctions imposées à Moscou | CONSISTENT | event
            crucial pour sa sécurité nationale | NOT_CHECKABLE | opinion
            peut accélérer le règlement | NOT_CHECKABLE | opinion
            """)
    void theArticleAsItStands(String quote, Verdict verdict, String topic) {
        Report report = check(text);
        assertThat(verdicts(report, quote)).contains(verdict + " " + topic);
    }

    @Test
    void nothingInItIsCalledInconsistent() {
        assertThat(check(text).findings())
                .filteredOn(finding -> finding.verdict() == Verdict.INCONSISTENT
                        || finding.verdict() == Verdict.DISPUTED
                        || finding.verdict() == Verdict.IMPRECISE)
                .isEmpty();
    }

    @Test
    void theTradeFigureRestsOnTwoSourcesAndIsAttributed() {
        Report report = check(text);
        Finding finding = finding(report, "4 milliards de dollars", "series");
        assertThat(finding.evidence()).extracting(e -> e.value().orElseThrow()).contains(4.4e9, 4.347e9);
        ReportedClaim claim = claim(report, "4 milliards de dollars");
        assertThat(claim.parts().toString()).contains("trade-bilateral/turnover", "RUS", "AZE");
        assertThat(claim.quantity().comparator()).hasToString("MORE_THAN");
        assertThat(claim.quantity().unitCode()).isEqualTo("USD");
        assertThat(claim.period().timex()).isEqualTo("2023");
        assertThat(claim.attribution().speaker()).isEqualTo("ilham-aliyev");
    }

    @Test
    void whatHeSaidOfTheRailwayIsOfAnotherScope() {
        assertThat(finding(check(text), "120 millions de dollars", "statement").caveats())
                .contains("scope-differs");
    }

    @Test
    void theCapacityIsAPossibilityPerYear() {
        ReportedClaim claim = claim(check(text), "15 millions de tonnes");
        assertThat(claim.quantity().rate()).isEqualTo("a");
        assertThat(claim.quantity().value()).isEqualTo(15e6);
        assertThat(claim.quantity().comparator()).hasToString("AT_LEAST");
        assertThat(claim.modality()).hasToString("POSSIBLE");
    }

    @Test
    void opinionsHaveTheirSpeaker() {
        Report report = check(text);
        for (String quote : List.of("crucial pour sa sécurité nationale", "peut accélérer le règlement")) {
            assertThat(claim(report, quote).attribution().name()).contains("Alizade");
        }
    }

    /** Columns: what stands there, what to put instead, the claim to look at, its verdict, a caveat. */
    @ParameterizedTest(name = "{1} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            dépassé les 4 milliards de dollars | dépassé les 5 milliards de dollars | milliards de dollars | INCONSISTENT |
            4 milliards de dollars l’année dernière | 4,2 milliards de dollars en 2022 | milliards de dollars | DISPUTED |
            dépassé les 4 milliards | dépassé les 3 milliards | milliards de dollars | CONSISTENT | understated
            4 milliards de dollars | 4 milliards d’euros | milliards d’euros | CONSISTENT |
            4 milliards de dollars | 5 milliards d’euros | milliards d’euros | INCONSISTENT |
            dépassé les 4 milliards | dépassé les 4 millions | 4 millions de dollars | INCONSISTENT |
            120 millions | 12 millions | 12 millions de dollars | INCONSISTENT |
            120 millions | 150 millions | 150 millions de dollars | INCONSISTENT |
            rencontré lundi | rencontré mardi | rencontré mardi | INCONSISTENT |
            Bakou, la capitale | Erevan, la capitale | la capitale | INCONSISTENT |
            septembre 2023 | août 2023 | août 2023 | INCONSISTENT |
            trois décennies | deux décennies | deux décennies | INCONSISTENT |
            Vladimir Poutine | Dmitri Medvedev | leader russe | INCONSISTENT |
            a accusé les forces russes de maintien de la paix déployées dans la région de ne pas avoir empêché l’offensive azerbaïdjanaise | accuse les forces russes de maintien de la paix déployées dans la région de ne pas avoir empêché l’offensive azerbaïdjanaise | maintien de la paix | INCONSISTENT |
            """)
    void oneThingChanged(String from, String to, String quote, Verdict verdict, String caveat) {
        assertThat(text).contains(from);
        Report before = check(text);
        Report after = check(text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(main(after, quote)).as("verdict on " + quote).contains(verdict);
        if (caveat != null) {
            assertThat(after.findings()).anyMatch(finding -> finding.caveats().contains(caveat));
        }
        int at = text.indexOf(from);
        int shift = to.length() - from.length();
        assertThat(elsewhere(after, at, at + to.length(), shift))
                .as("verdicts elsewhere")
                .isEqualTo(elsewhere(before, at, at + from.length(), 0));
    }

    @Test
    void eurosAreConvertedAtTheAverageOfTheYearAndTheRateIsShown() {
        Report report = check(text.replace("4 milliards de dollars", "4 milliards d’euros"));
        Finding finding = finding(report, "4 milliards d’euros", "series");
        assertThat(finding.explanation().arithmetic() + finding.explanation().french())
                .contains("1,08");
    }

    @Test
    void millionsForMilliardsIsNamedAsTheLikelySlip() {
        Report report = check(text.replace("dépassé les 4 milliards", "dépassé les 4 millions"));
        assertThat(finding(report, "4 millions de dollars", "series").caveats()).contains("slip-scale");
    }

    @Test
    void inThePresentThePeacekeepersAreNoLongerThere() {
        Report report = check(text.replaceFirst(
                "L’Arménie a accusé les forces russes de maintien de la paix déployées dans la région",
                "Les forces russes de maintien de la paix sont déployées dans la région, et l’Arménie les accuse"));
        assertThat(main(report, "maintien de la paix")).contains(Verdict.INCONSISTENT);
    }

    private static Report check(String text) {
        return checker.check(new Article(
                "putin-baku", ARTICLE.toString(), "", text, "fr", Optional.of(PUBLISHED), Optional.empty()));
    }

    private static ReportedClaim claim(Report report, String quote) {
        return claims(report, quote).findFirst().orElseThrow();
    }

    private static Stream<ReportedClaim> claims(Report report, String quote) {
        Span span = find(report.article(), quote);
        return report.claims().stream().filter(claim -> claim.span().overlaps(span));
    }

    private static Span find(Article article, String quote) {
        int at = article.text().indexOf(quote);
        assertThat(at).as(quote).isNotNegative();
        return article.span(Span.Part.BODY, at, at + quote.length());
    }

    private static Finding finding(Report report, String quote, String topic) {
        Set<String> ids = claims(report, quote).map(ReportedClaim::id).collect(Collectors.toSet());
        return report.findings().stream()
                .filter(finding ->
                        ids.contains(finding.claim()) && finding.rule().startsWith(topic + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + topic + " finding on " + quote));
    }

    private static List<String> verdicts(Report report, String quote) {
        Set<String> ids = claims(report, quote).map(ReportedClaim::id).collect(Collectors.toSet());
        return report.findings().stream()
                .filter(finding -> ids.contains(finding.claim()))
                .map(finding -> finding.verdict() + " " + finding.rule().replaceAll("/.*", ""))
                .toList();
    }

    private static List<Verdict> main(Report report, String quote) {
        return claims(report, quote)
                .flatMap(claim -> report.findings().stream()
                        .filter(finding -> finding.claim().equals(claim.id())))
                .map(Finding::verdict)
                .toList();
    }

    /** The verdicts on claims outside that stretch, by where they stand in the unchanged text. */
    private static Map<String, List<String>> elsewhere(Report report, int from, int to, int shift) {
        Map<String, List<String>> verdicts = new TreeMap<>();
        for (Finding finding : report.findings()) {
            ReportedClaim claim = report.claims().stream()
                    .filter(other -> other.id().equals(finding.claim()))
                    .findFirst()
                    .orElseThrow();
            Span span = claim.span();
            if (span.end() <= from || span.start() >= to) {
                int at = span.start() >= to ? span.start() - shift : span.start();
                verdicts.merge(
                        at + " " + span.quote(),
                        List.of(finding.rule() + " " + finding.verdict()),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).sorted().toList());
            }
        }
        return verdicts;
    }
}
