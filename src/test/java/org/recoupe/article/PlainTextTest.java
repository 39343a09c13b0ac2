package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.article.Reading.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String LONG = "Le gouvernement a annoncé mercredi une hausse du budget de la culture, "
            + "qui passera à 4,2 milliards d'euros l'année prochaine, selon le ministère.";

    @Test
    void aFirstLineBeforeAnEmptyLineIsTheTitle() {
        Draft draft = read("budget.txt", "Le budget de la culture augmente\n\n" + LONG + "\n");
        assertThat(draft.title()).isEqualTo("Le budget de la culture augmente");
        assertThat(draft.text()).isEqualTo(LONG + "\n");
        assertThat(draft.id()).isEqualTo("budget");
        assertThat(draft.origin()).isEqualTo("budget.txt");
    }

    @Test
    void aFirstLineBeforeALongParagraphIsTheTitle() {
        assertThat(read("a.txt", "Le budget augmente\n" + LONG).title()).isEqualTo("Le budget augmente");
    }

    @Test
    void aFirstLineBeforeADatelineIsTheTitle() {
        Draft draft = read("a.txt", "Le budget augmente\n3 mars 2021. - Il monte.");
        assertThat(draft.title()).isEqualTo("Le budget augmente");
        assertThat(draft.published()).contains(LocalDate.of(2021, 3, 3));
    }

    @Test
    void aFirstLineThatEndsAsASentenceIsNoTitle() {
        assertThat(read("a.txt", "Le budget augmente.\n\n" + LONG).title()).isEmpty();
    }

    @Test
    void aTextOfOneLineHasNoTitle() {
        assertThat(read("a.txt", "Le budget augmente").text()).isEqualTo("Le budget augmente");
    }

    @Test
    void theFirstLineOfWrappedTextIsNoTitle() {
        String wrapped =
                "Le gouvernement a annoncé mercredi une hausse\ndu budget de la culture, qui passera à\n4,2 milliards.";
        assertThat(read("a.txt", wrapped).title()).isEmpty();
    }

    @Test
    void theTextStaysAsItIs() {
        String text = "«\u00A0Cafe\u0301\u00A0» \uD83D\uDE80 a coûté 3\u202F000\u00A0€.\r\n\r\nAlors…\t \r\n";
        assertThat(read("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void theByteOrderMarkIsSkipped() {
        assertThat(read("a.txt", "\uFEFFÇa va bien.").text()).isEqualTo("Ça va bien.");
    }

    @Test
    void utf16WithAByteOrderMarkIsRead() {
        byte[] bytes = "Ça va bien.".getBytes(StandardCharsets.UTF_16);
        assertThat(read("a.txt", bytes, ReadingOptions.none()).text()).isEqualTo("Ça va bien.");
    }

    @Test
    void anEncodingThatIsGivenIsFollowed() {
        byte[] bytes = "Ça va bien.".getBytes(StandardCharsets.ISO_8859_1);
        ReadingOptions options = ReadingOptions.none().encoding(StandardCharsets.ISO_8859_1);
        assertThat(read("a.txt", bytes, options).text()).isEqualTo("Ça va bien.");
    }

    @Test
    void whatTheOptionsSayGoesBeforeWhatTheTextSays() {
        ReadingOptions options =
                ReadingOptions.none().published(LocalDate.of(2024, 1, 2)).language("en");
        Draft draft = read("a.txt", "3 mars 2021. - Il monte.", options);
        assertThat(draft.published()).contains(LocalDate.of(2024, 1, 2));
        assertThat(draft.statedLanguage()).isEqualTo("en");
    }
}
