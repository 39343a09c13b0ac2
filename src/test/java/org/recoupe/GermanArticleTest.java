package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.Sentence;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Format;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** An article in a language that has tables of words and nothing else: found out, read, reported on in English. */
class GermanArticleTest {

    private static final String TEXT =
            "Die deutschen Exporte sind im vergangenen Jahr um 8,8 Prozent auf 97,3 Milliarden"
                    + " Euro gesunken. Das teilte das Amt am 3. Mai 2024 mit. In der Stadt leben einundzwanzigtausend Menschen.\n";

    private static FactChecker checker;
    private static Article article;

    @BeforeAll
    static void read() {
        checker = FactChecker.of(Options.shipped());
        article = checker.article(ArticleReader.of(ReadingOptions.none())
                .read(TEXT.getBytes(StandardCharsets.UTF_8), "artikel.txt")
                .next());
    }

    @Test
    void itsLanguageIsFoundOut() {
        assertThat(article.language()).isEqualTo("de");
    }

    @Test
    void theFullStopOfAPlaceInAnOrderEndsNoSentence() {
        assertThat(checker.read(article).sentences())
                .extracting(Sentence::span)
                .extracting(span -> span.quote().substring(0, 8))
                .containsExactly("Die deut", "Das teil", "In der S");
    }

    @Test
    void itsFiguresAreClaimsThatNoDataAnswers() {
        Report report = checker.check(article);
        assertThat(report.claims())
                .extracting(claim -> claim.span().quote())
                .containsExactly("8,8 Prozent", "97,3 Milliarden Euro", "einundzwanzigtausend Menschen");
        assertThat(report.claims()).extracting(ReportedClaim::verdict).containsOnly(Optional.of(Verdict.NO_DATA));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsWritten(Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        format.writer().write(checker.check(article), out);
        boolean onlyAlerts = format == Format.LINE || format == Format.GITHUB;
        assertThat(out.isEmpty()).isEqualTo(onlyAlerts);
    }
}
