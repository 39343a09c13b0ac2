package org.recoupe.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;

class SentenceSplitterTest {

    private static List<Sentence> split(String language, String title, String text) {
        Article article = new Article("a", "a.txt", title, text, language, Optional.empty(), Optional.empty());
        return SentenceSplitter.of(Language.of(language).orElseThrow()).split(article);
    }

    private static List<String> quotes(String language, String text) {
        return split(language, "", text).stream()
                .map(sentence -> sentence.span().quote())
                .toList();
    }

    /** The text with a bar after each sentence is what is expected. */
    private static void french(String expected) {
        assertThat(String.join("|", quotes("fr", expected.replace("|", " ")))).isEqualTo(expected);
    }

    private static void english(String expected) {
        assertThat(String.join("|", quotes("en", expected.replace("|", " ")))).isEqualTo(expected);
    }

    @Test
    void titleAndParagraphsAreCountedThrough() {
        List<Sentence> sentences = split("fr", "Un titre ?", "Le premier. Le deuxième.\r\n\r\nLe troisième.");
        assertThat(sentences)
                .containsExactly(
                        new Sentence(0, 0, new Span(Span.Part.TITLE, 0, 10, "Un titre ?")),
                        new Sentence(1, 1, new Span(Span.Part.BODY, 0, 11, "Le premier.")),
                        new Sentence(2, 1, new Span(Span.Part.BODY, 12, 24, "Le deuxième.")),
                        new Sentence(3, 2, new Span(Span.Part.BODY, 28, 41, "Le troisième.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il a dit : « C'est fini.\u00A0»|Puis il est parti.",
                "Il a dit : “C'est fini.”|Puis il est parti.",
                "Il a dit : \"C'est fini.\"|\"Non !\" a crié Jean.|Puis rien.",
                "«\u00A0Vraiment\u00A0?\u00A0», a demandé le maire.|Oui.",
                "«\u00A0Vraiment\u00A0!\u00A0» a demandé le maire.|Oui.",
                "« C'est fini.|Nous partons. », a-t-il dit.",
                "M. Dupont, Mme. Durand et le Dr. Martin sont là.|Ils votent.",
                "J.-C. Martin et George W. Bush sont là.|Ils votent.",
                "Les équipes de l'O.N.U. sont là.|Elles restent.",
                "Voir l'art. 49 et la p. 3 du rapport.|La suite est connue.",
                "La hausse est de 3.5 points, soit 1.234 euros.|Elle est nette.",
                "La hausse est de 3 %.|En 2023, elle était de 2 %.",
                "Le pays compte 12 millions d'habitants.|80 % vivent en ville.",
                "1. Le budget augmente de 3 %.|Il passe à 2 milliards.",
                "Il hésite… et il part.|Il hésite…|Puis il part.",
                "Quoi ?!|Il est parti ?|Oui !",
                "La réunion (voir plus bas.) est finie.|(Elle a duré deux heures.)|Bakou était là.",
                "Il y avait des pommes, des poires, etc.|Le marché est clos.",
                "La loi a été votée[12].|Le Sénat est d'accord.",
                "Il est né en l'an 50 av. J.-C. à Rome.|Il est mort à Lyon.",
                "Le site www.exemple.fr est fermé.|Yahoo non plus.",
                "Il vit à Bakou.|Aliyev aussi.",
            })
    void french_sentences(String expected) {
        french(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Smith met Gen. Jones and Sen. Lee.|They talked.",
                "The U.S. President left the U.S. on Jan. 5.|He is back.",
                "He lives in the U.S.|The rest is known.",
                "It opened at 9 a.m. on Monday.|Prices rose 2.5%.|\"Good,\" he said.",
                "\"It is over.\"|She left.|He said no.|Nothing else happened.",
                "Apple Inc. said sales rose.|Its shares fell.",
                "See No. 5 and fig. 3 for details.|All is well.",
                "'It is over.'|She left.",
            })
    void english_sentences(String expected) {
        english(expected);
    }

    @Test
    void anEndOfLineEndsAParagraphUnlessTheTextIsWrapped() {
        assertThat(quotes("fr", "Le premier\nLe deuxième\n- le troisième")).hasSize(3);
        String wrapped = """
                Le gouvernement a annoncé mercredi une hausse du budget
                de la culture, qui passera à 4,2 milliards d'euros l'an
                prochain, selon le ministère. La hausse est la première
                depuis 2012.

                Elle suit une baisse.
                """;
        assertThat(split("fr", "", wrapped)).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
    }

    @Test
    void longParagraphsOfOneLineAreNotWrapped() {
        String line = "Le gouvernement a annoncé mercredi une hausse du budget de la culture ".repeat(5);
        assertThat(quotes("fr", line + "\n" + line)).hasSize(2);
    }

    @Test
    void combiningAccentsAndEmojiStayWithTheirSentence() {
        french("Le cafe\u0301 ouvre. \uD83D\uDE80|Il ferme \uD83D\uDE80.|Bon."
                .replace(". \uD83D\uDE80|", " \uD83D\uDE80.|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "a.", ". ", ".A", "!\u00A0", "« . ", "A. B. ", "\"", "\n", "1. A "})
    @Timeout(20)
    void aMegabyteTakesLinearTime(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        assertThat(split("fr", "", text)).isNotNull();
    }
}
