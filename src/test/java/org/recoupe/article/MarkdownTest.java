package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoupe.article.Reading.read;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void frontMatterSaysWhatTheArticleIs() {
        Draft draft = read("a.md", """
                ---
                title: "Acier : le recul"
                date: 2024-02-01
                lang: fr
                url: https://example.org/acier
                ---

                La production **recule** de 3 %.
                """);
        assertThat(draft.title()).isEqualTo("Acier : le recul");
        assertThat(draft.published()).contains(LocalDate.of(2024, 2, 1));
        assertThat(draft.statedLanguage()).isEqualTo("fr");
        assertThat(draft.url()).contains(URI.create("https://example.org/acier"));
        assertThat(draft.text()).isEqualTo("La production **recule** de 3 %.\n");
    }

    @Test
    void theFirstHeadingIsTheTitleAndTheRestStaysAsWritten() {
        Draft draft = read("a.md", "# L'acier recule #\r\n\r\n* un\u00A0: [10](https://x.org)\r\n\r\n## Suite\r\n");
        assertThat(draft.title()).isEqualTo("L'acier recule");
        assertThat(draft.text()).isEqualTo("* un\u00A0: [10](https://x.org)\r\n\r\n## Suite\r\n");
    }

    @Test
    void aHeadingMayBeUnderlined() {
        assertThat(read("a.md", "L'acier recule\n=====\n\nIl recule.").title()).isEqualTo("L'acier recule");
    }

    @Test
    void aTitleMayHaveAColonInIt() {
        String text = "---\ntitle: L'Iran : « rien n'est exclu » : suite\nlanguage: fr # said by: me\n---\nTexte.";
        assertThat(read("a.md", text).title()).isEqualTo("L'Iran : « rien n'est exclu » : suite");
    }

    @Test
    void aRuleInTheTextIsNoFrontMatter() {
        assertThat(read("a.md", "Un.\n\n---\n\nDeux.").text()).isEqualTo("Un.\n\n---\n\nDeux.");
    }

    @Test
    void aBadDateIsAnErrorAtItsLine() {
        assertThatThrownBy(() -> read("a.md", "---\ntitle: A\npublished: hier\n---\nTexte."))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage("a.md:3: \"published\" is \"hier\", expected a date such as 2024-08-19."
                        + " Write year, month and day, or leave it out.");
    }

    @Test
    void brokenFrontMatterIsAnErrorAtItsLine() {
        assertThatThrownBy(() -> read("a.md", "---\ntitle: [A\n---\nTexte."))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage(
                        "a.md:2: the front matter between the two --- lines is not valid YAML."
                                + " Write each value behind its key, and quotes around what begins with a sign: title: \"[sic] A\".");
    }
}
