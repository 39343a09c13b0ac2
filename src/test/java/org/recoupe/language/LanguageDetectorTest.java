package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Draft;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.UnreadableArticle;

class LanguageDetectorTest {

    private static Draft draft(String name, String text) {
        return draft(name, text, ReadingOptions.none());
    }

    private static Draft draft(String name, String text, ReadingOptions options) {
        return ArticleReader.of(options)
                .read(text.getBytes(StandardCharsets.UTF_8), name)
                .next();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le chômage recule
            fr | L'inflation atteint 2 %
            fr | La Banque de France est optimiste
            fr | Hausse des prix à la consommation
            en | Inflation is at 2%
            en | The bank said that prices rose
            en | Brazil's rate was 3.7% in 2019, Russia's 4.5%, India's 3.7%
            en | Unemployment falls to a record low
            de | Die Arbeitslosigkeit ist im Mai gesunken, und das ist für die Regierung nicht gut.
            es | El desempleo bajó en mayo, según los datos que publicó el ministerio, pero no para los jóvenes.
            it | La disoccupazione è scesa a maggio, ma non per i giovani che sono alla ricerca di un lavoro.
            pt | O desemprego caiu em maio, mas não para os jovens que procuram um trabalho, segundo os dados.
            nl | De werkloosheid is in mei gedaald, maar niet voor de jongeren die een baan zoeken.
            und | Безработица в мае снизилась, сообщил министр экономики.
            und | 失业率在五月份下降了
            """)
    void tellsTheLanguage(String code, String text) {
        Detection detection = LanguageDetector.detect(text);
        assertThat(detection.code()).isEqualTo(code);
        assertThat(detection.confidence()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"''", "'2024 : 3 %'", "OK"})
    void aTextThatTellsNothingIsTakenForTheFirstLanguageWithoutConfidence(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(new Detection("fr", "français", 0));
    }

    @Test
    void whatTheUserStatesBinds() {
        Draft draft = draft(
                "a.txt",
                "The bank said that prices rose.",
                ReadingOptions.none().language("fr-CA"));
        assertThat(LanguageDetector.settle(draft).language()).isEqualTo("fr");
    }

    @Test
    void theTextGoesBeforeTheLangAttributeOfItsTemplate() {
        Article article = LanguageDetector.settle(
                draft("a.html", "<html lang=en><p>Le chômage recule dans la plupart des pays de la zone euro."));
        assertThat(article.language()).isEqualTo("fr");
    }

    @Test
    void theLangAttributeDecidesWhereTheTextTellsLittle() {
        assertThat(LanguageDetector.settle(draft("a.html", "<html lang=en><p>GDP: 2%"))
                        .language())
                .isEqualTo("en");
    }

    @Test
    void anotherLanguageIsRefused() {
        Draft draft =
                draft("a.txt", "De werkloosheid is in mei gedaald, maar niet voor de jongeren die een baan zoeken.");
        assertThatThrownBy(() -> LanguageDetector.settle(draft))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage("a.txt: the article seems to be in Dutch, which is not read, expected one of fr, en, de."
                        + " Say which one to read it as: --lang fr.");
    }

    @Test
    void aStatedLanguageThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> LanguageDetector.settle(
                        draft("a.jsonl", "{\"text\": \"Le chômage recule\", \"language\": \"xx\"}")))
                .hasMessage("a.jsonl:1: the language \"xx\" is not known, expected one of fr, en, de."
                        + " Say which one to read it as: --lang fr.");
    }

    @Test
    void aQuotationInAnotherLanguageDoesNotMislead() {
        String text =
                "Le ministre a cité Goethe : « Es irrt der Mensch, so lang er strebt. » Les députés ont applaudi.";
        assertThat(LanguageDetector.detect(text).code()).isEqualTo("fr");
    }
}
