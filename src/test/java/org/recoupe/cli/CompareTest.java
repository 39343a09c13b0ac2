package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recoupe compare}: one article against others. */
class CompareTest {

    @TempDir
    private Path folder;

    private Path article(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Session compare(Path... articles) {
        String[] line = new String[articles.length + 3];
        line[0] = "compare";
        line[1] = "--lang";
        line[2] = "fr";
        for (int i = 0; i < articles.length; i++) {
            line[i + 3] = articles[i].toString();
        }
        return Session.of(line);
    }

    @Test
    void saysWhichSentenceAnotherArticleDenies() throws IOException {
        Session session = compare(
                article(
                        "own.txt",
                        "Le conseil s'est réuni à Vannes. Le conseil de Vannes a vendu le terrain du port.\n"),
                article("other.txt", "Le conseil de Vannes n'a jamais vendu le terrain du port.\n"));

        assertThat(session.out())
                .startsWith("Le conseil de Vannes a vendu le terrain du port.\n    Un autre article le nie")
                .contains("other : « Le conseil de Vannes n'a jamais vendu le terrain du port. »");
        assertThat(session.code()).isEqualTo(1);
    }

    @Test
    void saysNothingOfArticlesThatAgree() throws IOException {
        Session session = compare(
                article("own.txt", "Le conseil de Vannes a vendu le terrain du port.\n"),
                article("other.txt", "Le terrain du port a été vendu par le conseil de Vannes.\n"));

        assertThat(session.out()).isEmpty();
        assertThat(session.code()).isZero();
    }

    @Test
    void showsNothingThatATerminalWouldObey() throws IOException {
        Session session = compare(
                article("own.txt", "Le conseil de Vannes a vendu le \u001b[31mterrain du port.\n"),
                article("other.txt", "Le conseil de Vannes n'a jamais vendu le terrain du port\u0007.\n"));

        assertThat(session.out()).isNotEmpty().doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void oneArticleAloneHasNoneToBeSetAgainst() throws IOException {
        Session session = compare(article("own.txt", "Le conseil de Vannes a vendu le terrain du port.\n"));

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("name at least two");
    }
}
