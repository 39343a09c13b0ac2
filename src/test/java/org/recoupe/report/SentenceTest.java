package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.article.Span;

class SentenceTest {

    @Test
    void aQuoteStandsInItsSentence() {
        assertThat(around(
                        "On mit. Selon M. Petit, le port vaut 3.5 millions de dollars en 2023. Puis rien.",
                        "3.5 millions"))
                .isEqualTo(new Sentence("Selon M. Petit, le port vaut ", " de dollars en 2023."));
        assertThat(around("A first line\nThe lake is deep\nThe end", "lake"))
                .isEqualTo(new Sentence("The ", " is deep"));
        assertThat(around("Deep.", "Deep.")).isEqualTo(new Sentence("", ""));
    }

    @Test
    void longSentencesAreCutBetweenWords() {
        String words = "word ".repeat(60);

        Sentence cut = around(words + "QUOTE " + words, "QUOTE");

        assertThat(cut.before()).startsWith("… word").endsWith("word ").hasSizeLessThan(150);
        assertThat(cut.after()).startsWith(" word").endsWith("word …").hasSizeLessThan(120);
    }

    private static Sentence around(String text, String quote) {
        int at = text.indexOf(quote);
        return Sentence.around(new Span(Span.Part.BODY, at, at + quote.length(), quote), text);
    }
}
