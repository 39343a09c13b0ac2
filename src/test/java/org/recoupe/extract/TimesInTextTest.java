package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.recoupe.article.Article;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.SentenceSplitter;

/**
 * The constructions of the press's time expressions, one line a case: an article of a sentence or two in, its times out,
 * with the tense and the discourse that the program itself finds. {@code \n} begins a paragraph.
 */
class TimesInTextTest {

    private static final Extractor FRENCH = extractor("fr");
    private static final Extractor ENGLISH = extractor("en");

    private static Extractor extractor(String code) {
        return Extractor.of(new Gazetteer(Language.of(code).orElseThrow()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "times-in-text.fr.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void readsFrench(String text, LocalDate published, String expected) {
        assertThat(times(FRENCH, "fr", text, published)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "times-in-text.en.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void readsEnglish(String text, LocalDate published, String expected) {
        assertThat(times(ENGLISH, "en", text, published)).isEqualTo(expected);
    }

    private static String times(Extractor extractor, String code, String text, LocalDate published) {
        String paragraphs = text.replace("\\n", "\n\n");
        Article article = new Article("t", "t", "", paragraphs, code, Optional.of(published), Optional.empty());
        SentenceSplitter splitter = SentenceSplitter.of(Language.of(code).orElseThrow());
        String times = extractor.read(article, splitter.split(article)).mentions().stream()
                .filter(mention -> mention instanceof Mention.Moment || mention instanceof Mention.Lapse)
                .map(TimeRecogniserTest::shown)
                .collect(Collectors.joining("; "));
        return times.isEmpty() ? TimeRecogniserTest.UNKNOWN : times;
    }
}
