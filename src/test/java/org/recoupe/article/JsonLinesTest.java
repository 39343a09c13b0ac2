package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static Drafts read(String lines) {
        return ArticleReader.of(ReadingOptions.none()).read(lines.getBytes(StandardCharsets.UTF_8), "news.jsonl");
    }

    @Test
    void eachLineIsAnArticle() {
        Drafts drafts = read("""
                {"id": "a1", "text": "Un \\r\\n é \\ud83d\\ude80", "title": "T", "published": "2024-08-19", "language": "fr"}

                {"html": "<p>Deux ou trois mots</p>", "extra": [1]}
                """);
        Draft first = drafts.next();
        assertThat(first.id()).isEqualTo("a1");
        assertThat(first.origin()).isEqualTo("news.jsonl:1");
        assertThat(first.title()).isEqualTo("T");
        assertThat(first.text()).isEqualTo("Un \r\n é \uD83D\uDE80");
        assertThat(first.published()).contains(LocalDate.of(2024, 8, 19));
        assertThat(first.statedLanguage()).isEqualTo("fr");
        Draft second = drafts.next();
        assertThat(second.id()).isEqualTo("news-3");
        assertThat(second.text()).isEqualTo("Deux ou trois mots");
        assertThat(drafts.hasNext()).isFalse();
    }

    @Test
    void aTextWithoutATitleIsNeverTakenApart() {
        String line = "{\"text\": \"Le budget augmente\\n\\nIl passe à 3 milliards.\"}";
        assertThat(read(line).next().text()).isEqualTo("Le budget augmente\n\nIl passe à 3 milliards.");
    }

    @Test
    void aBadLineIsAnErrorAndTheOnesAfterItAreRead() {
        Drafts drafts = read("{\"text\": \"Un\"}\n{\"text\": \"Deux\n[1]\n{\"title\": \"x\"}\n{\"text\": \"Cinq\"}\n");
        List<String> seen = new ArrayList<>();
        while (drafts.hasNext()) {
            try {
                seen.add(drafts.next().text());
            } catch (UnreadableArticle e) {
                seen.add(e.getMessage());
            }
        }
        assertThat(seen)
                .containsExactly(
                        "Un",
                        "news.jsonl:2:15: not valid JSON (Unexpected end-of-input: was expecting closing quote for a string value), expected"
                                + " {\"text\": \"…\"} or {\"html\": \"…\"} on one line."
                                + " Escape quotes and line breaks within the text.",
                        "news.jsonl:3: this is JSON, but no object; expected {\"text\": \"…\"} or {\"html\": \"…\"} on one"
                                + " line. Give one article a line, in braces.",
                        "news.jsonl:4: the article has no \"text\" and no \"html\", expected {\"text\": \"…\"} or"
                                + " {\"html\": \"…\"} on one line. Add one of them.",
                        "Cinq");
    }

    @Test
    void aBadDateIsAnErrorAtItsLine() {
        assertThatThrownBy(() -> read("\n{\"text\": \"Un\", \"published\": \"19/08/2024\"}")
                        .next())
                .hasMessage("news.jsonl:2: \"published\" is \"19/08/2024\", expected a date such as 2024-08-19."
                        + " Write year, month and day, or leave it out.");
    }

    @Test
    void aByteThatIsNotUtf8IsAnErrorAtItsLine() {
        byte[] bytes = "{\"text\": \"Un\"}\n{\"text\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Drafts drafts = ArticleReader.of(ReadingOptions.none()).read(bytes, "news.jsonl");
        drafts.next();
        assertThatThrownBy(drafts::next).hasMessageStartingWith("news.jsonl:2:11: byte 0xE9 at offset 10 is not valid");
    }

    @Test
    void linesAreReadAsTheyAreAskedFor() {
        InputStream first = new ByteArrayInputStream("{\"text\": \"Un\"}\n".getBytes(StandardCharsets.UTF_8));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(new SequenceInputStream(first, endless))) {
            assertThat(drafts.next().id()).isEqualTo("stdin-1");
        }
    }
}
