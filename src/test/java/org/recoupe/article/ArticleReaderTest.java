package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

    private static List<String> open(String target) {
        List<String> seen = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(target)) {
            while (drafts.hasNext()) {
                try {
                    Draft draft = drafts.next();
                    seen.add(draft.id() + ": " + draft.text());
                } catch (UnreadableArticle e) {
                    seen.add("error: " + e.problem());
                }
            }
        }
        return seen;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    @Test
    void aFolderIsReadWithAllBelowItInTheOrderOfNames(@TempDir Path folder) throws IOException {
        write(folder.resolve("b.txt"), "Deux.");
        write(folder.resolve("a/z.md"), "Un.");
        write(folder.resolve("c.jsonl"), "{\"text\": \"Trois.\"}\n{\"text\": \"Quatre.\"}\n");
        write(folder.resolve("d.txt"), "");
        write(folder.resolve("e.html"), "<p>Cinq.</p>");
        write(folder.resolve("picture.png"), "x");
        write(folder.resolve(".hidden.txt"), "x");
        assertThat(open(folder.toString()))
                .containsExactly(
                        "z: Un.",
                        "b: Deux.",
                        "c-1: Trois.",
                        "c-2: Quatre.",
                        "error: the file is empty, expected an article",
                        "e: Cinq.");
    }

    @Test
    void filesOfOneNameAreToldApart(@TempDir Path folder) throws IOException {
        write(folder.resolve("1/a.txt"), "Un.");
        write(folder.resolve("2/a.txt"), "Deux.");
        assertThat(open(folder.toString())).containsExactly("1/a.txt: Un.", "2/a.txt: Deux.");
    }

    @Test
    void aPatternIsReadInTheOrderOfNames(@TempDir Path folder) throws IOException {
        write(folder.resolve("b.txt"), "Deux.");
        write(folder.resolve("a.txt"), "Un.");
        write(folder.resolve("c.md"), "Trois.");
        write(folder.resolve("deep/d.txt"), "Quatre.");
        assertThat(open(folder + "/*.txt")).containsExactly("a: Un.", "b: Deux.");
        assertThat(open(folder + "/**.{txt,md}")).containsExactly("a: Un.", "b: Deux.", "c: Trois.", "d: Quatre.");
    }

    @Test
    void aFileWithoutAnEndingIsKnownByItsBeginning(@TempDir Path folder) throws IOException {
        write(folder.resolve("page"), "<html><p>Un.</p>");
        write(folder.resolve("lines"), "{\"text\": \"Deux.\"}");
        assertThat(open(folder.resolve("page").toString())).containsExactly("page: Un.");
        assertThat(open(folder.resolve("lines").toString())).containsExactly("lines-1: Deux.");
    }
}
