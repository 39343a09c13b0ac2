package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Period;
import org.recoupe.finding.Verdict;

class HtmlReportTest {

    static List<Report> reports() {
        return List.of(Samples.valdoria(), Samples.lake(), Hostile.report());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkInThePageLeadsSomewhere(Report report) throws IOException {
        Document page = page(report);

        assertThat(page.select("a[href^=#], use[href^=#]").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1)))
                        .as(link)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void idsAreUnique(Report report) throws IOException {
        assertThat(page(report).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsFetched(Report report) throws IOException {
        Document page = page(report);

        assertThat(page.select("link, [src], [srcset], iframe, object, embed")).isEmpty();
        assertThat(page.select("style").get(0).data()).doesNotContain("url(", "@import");
    }

    @Test
    void theTextIsShownAsItIs() throws IOException {
        Document page = page(Samples.valdoria());
        page.select(".sign").remove();

        String shown = page.select("article p").stream()
                .map(paragraph -> paragraph.wholeText().strip())
                .collect(Collectors.joining("\n\n"));

        assertThat(shown).isEqualTo(Samples.valdoria().article().text().strip());
    }

    @Test
    void theHeadlineSaysAllInASentence() throws IOException {
        assertThat(page(Samples.lake()).select(".headline").text())
                .isEqualTo("2 claims read, 2 of them compared with data: 1 does not match, 1 agrees.");
    }

    @Test
    void aCardTellsVerdictEvidenceAndRule() throws IOException {
        String card = page(Samples.lake()).select("#claim-2").text();

        assertThat(card)
                .contains("Inconsistent", "80 metres deep", "The lake is 62 m deep.", "|62 − 80| / 80 = 22.5 % > 5 %")
                .contains("Rests on a single source.", "62 m", "lakes, row 3", "series/agreement");
    }

    @Test
    void thePageSpeaksTheArticlesLanguage() throws IOException {
        assertThat(page(Samples.valdoria()).select("html").attr("lang")).isEqualTo("fr");
        assertThat(page(Samples.lake()).select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void anArticleInAThirdLanguageIsMarkedAsSuch() throws IOException {
        Report report = Draft.of(
                        new Article("x", "x.txt", "", "Hace buen tiempo.", "es", Optional.empty(), Optional.empty()))
                .report();

        assertThat(page(report).select("html").attr("lang")).isEqualTo("en");
        assertThat(page(report).select("article").attr("lang")).isEqualTo("es");
        assertThat(page(report).select(".headline").text()).startsWith("No claim");
    }

    @Test
    void thousandsOfClaimsAreAPageToo() throws IOException {
        String text = IntStream.range(0, 2000).mapToObj(i -> "claim " + i + ".").collect(Collectors.joining("\n\n"));
        Draft draft = Draft.of(new Article("x", "x.txt", "", text, "en", Optional.empty(), Optional.empty()));
        for (int i = 0; i < 2000; i++) {
            draft.claim(new StatementClaim(
                            draft.nextId(),
                            draft.span("claim " + i + "."),
                            Draft.fact(),
                            draft.context(),
                            true,
                            Period.ALWAYS))
                    .found(Verdict.NOT_CHECKABLE, "statement/opinion", List.of(), Draft.because("x", "x", ""));
        }

        assertThat(page(draft.report()).select(".card")).hasSize(2000);
    }

    private static Document page(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlReport().write(report, out);
        return Jsoup.parse(out.toString());
    }
}
