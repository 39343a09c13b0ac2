package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** Any text can be read, and twice the text takes about twice the time. */
class QuantityLimitsTest {

    private static final Map<String, QuantityRecogniser> RECOGNISERS =
            Language.all().stream().collect(Collectors.toMap(Language::code, QuantityRecogniser::of));

    private static final String PIECES =
            "de |à |entre |et |12|,|.|-|/|%| |€|$|'|millions |deux |cent |vingt-|un |sur |une |dizaine |par an|\u00a0|½|٣|😀|\u202f|\ud800|moins |plus de |quart |du |:|M|k|(";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void readsAnyMixOfPieces(String language) {
        String[] pieces = PIECES.split("\\|");
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> read(language, text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "cent ",
                "un ",
                "deux mille ",
                "vingt et ",
                "12-",
                "12,",
                "de 1 à ",
                "milliers de ",
                "quart ",
                "plus de ",
                "entre 3 et ",
                "1/",
                "½",
                "mot ",
                "M€ ",
                "12 000 "
            })
    void takesLinearTime(String piece) {
        read("fr", piece.repeat(2000));
        long once = cost(piece.repeat(4000));
        long twice = cost(piece.repeat(8000));
        assertThat(twice).as("time for twice the text").isLessThan(once * 8 + 50_000_000L);
    }

    private static long cost(String text) {
        long start = System.nanoTime();
        read("fr", text);
        return System.nanoTime() - start;
    }

    private static int read(String code, String text) {
        Language language = Language.of(code).orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, text, language);
        return Objects.requireNonNull(RECOGNISERS.get(code))
                .find(tokens, 0, tokens.size(), new BitSet())
                .size();
    }
}
