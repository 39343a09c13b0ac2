package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;

class SentencesCoverTextTest {

    @Property
    void sentencesHoldEveryVisibleCharacterOnceInOrder(@ForAll String text) {
        assertCovered(text);
    }

    @Property
    void soTheyDoInTextsFullOfMarks(@ForAll("marks") String text) {
        assertCovered(text);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of(
                        ".", "!", "?", "…", "...", "\"", "«", "»", "\u00A0", " ", "\n", "\r\n", "\u2028", "(", ")",
                        "[1]", ",", "-", "M", "Le", "le", "etc", "U.S", "3", "%", "\uD83D", "\uDE80", "\u0000",
                        "\uFEFF", "\u200B", "\u0301")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void assertCovered(String text) {
        for (Language language : Language.all()) {
            Article article = new Article("a", "a", "", text, language.code(), Optional.empty(), Optional.empty());
            int at = 0;
            int index = 0;
            for (Sentence sentence : SentenceSplitter.of(language).split(article)) {
                assertThat(sentence.index()).isEqualTo(index++);
                assertBlank(text, at, sentence.span().start());
                assertThat(sentence.span().quote()).isNotBlank();
                at = sentence.span().end();
            }
            assertBlank(text, at, text.length());
        }
    }

    private static void assertBlank(String text, int from, int to) {
        assertThat(to).isGreaterThanOrEqualTo(from);
        assertThat(text.substring(from, to).codePoints()).allMatch(Tokens::isSpace);
    }
}
