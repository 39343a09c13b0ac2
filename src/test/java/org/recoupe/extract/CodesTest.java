package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.SentenceSplitter;

/** Digits that are no quantity are read too, so that a report can tell of all. Each line: the text, the codes in it. */
class CodesTest {

    private static final Language FRENCH = Language.of("fr").orElseThrow();
    private static final Extractor EXTRACTOR = Extractor.of(new Gazetteer(FRENCH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Selon France 24, la ville est calme. | 24
            Le vol MH17 (voir A-320) a disparu. | MH17 A-320
            L'équipe a gagné 3-1 contre Lyon. | 3-1
            La version 12.10 du système est sortie. | 12.10
            Appelez le 01 42 34 56 78. | 01 42 34 56 78
            Il a vendu 12 vaches en 2020. | -
            """)
    void digitsThatCountNothingAreNamed(String text, String codes) {
        Article article = new Article("t", "t", "", text, "fr", Optional.empty(), Optional.empty());
        String found = EXTRACTOR.read(article, SentenceSplitter.of(FRENCH).split(article)).mentions().stream()
                .filter(Mention.Code.class::isInstance)
                .map(Mention::span)
                .map(Span::quote)
                .reduce((first, second) -> first + " " + second)
                .orElse("-");

        assertThat(found).isEqualTo(codes);
    }
}
