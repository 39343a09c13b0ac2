package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recoupe.article.Reading.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableArticleTest {

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anEmptyFile() {
        assertThatThrownBy(() -> read("a.txt", ""))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage("a.txt: the file is empty, expected an article. Check that it was saved.");
    }

    @Test
    void aFileOfWhiteSpace() {
        assertThatThrownBy(() -> read("a.txt", " \r\n\n"))
                .hasMessage("a.txt: the file holds only white space, expected an article. Check that it was saved.");
    }

    @Test
    void bytesThatAreNotUtf8() {
        assertThatThrownBy(() -> read("a.txt", latin1("Un.\nDeux ét"), ReadingOptions.none()))
                .hasMessage("a.txt:2:6: byte 0xE9 at offset 9 is not valid UTF-8, the encoding that was expected."
                        + " Save the file as UTF-8, or name its encoding: --encoding windows-1252.");
    }

    @Test
    void bytesThatAreNotInTheEncodingGiven() {
        ReadingOptions ascii = ReadingOptions.none().encoding(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read("a.txt", "Été".getBytes(StandardCharsets.UTF_8), ascii))
                .hasMessage("a.txt:1:1: byte 0xC3 at offset 0 is not valid US-ASCII, the encoding that was given."
                        + " Name the file's own encoding: --encoding utf-8.");
    }

    @Test
    void anEncodingThatNobodyKnows() {
        assertThatThrownBy(() -> read("a.html", "<meta charset='klingon'><p>Été"))
                .hasMessage("a.html: the page declares the encoding \"klingon\", which is not known."
                        + " Name the right one: --encoding utf-8.");
    }

    @Test
    void aBinaryFile() {
        assertThatThrownBy(() -> read("a.txt", "abc\0def"))
                .hasMessage("a.txt: this is a binary file (byte 0x00 at offset 3), expected text."
                        + " Save the article as plain text, Markdown or HTML, and give that file.");
    }

    @Test
    void aFileOfAKnownBinaryFormat() {
        assertThatThrownBy(() -> read("a.pdf", "%PDF-1.7 …"))
                .hasMessageStartingWith("a.pdf: this is a PDF document, expected text. Save the article as");
    }

    @Test
    void aPageWithoutText() {
        assertThatThrownBy(() -> read("a.html", "<div id=app></div><script>render()</script>"))
                .hasMessageStartingWith(
                        "a.html: no text was found in the page, expected the paragraphs of an article.");
    }

    @Test
    void aMissingFile(@TempDir Path folder) {
        String path = folder.resolve("a.txt").toString();
        assertThatThrownBy(() -> ArticleReader.of(ReadingOptions.none()).open(path))
                .hasMessage(path + ": there is no such file. Check the path; it is taken from "
                        + Path.of("").toAbsolutePath() + ".");
    }

    @Test
    void aFolderWithoutArticles(@TempDir Path folder) {
        assertThatThrownBy(() -> ArticleReader.of(ReadingOptions.none()).open(folder.toString()))
                .hasMessage(
                        folder + ": the folder holds no article, expected files ending in .txt, .text, .html, .htm,"
                                + " .xhtml, .md, .markdown, .jsonl, .ndjson, .warc, .wet. Check the folder, or name the files.");
    }

    @Test
    void aPatternThatNothingMatches(@TempDir Path folder) {
        assertThatThrownBy(() -> ArticleReader.of(ReadingOptions.none()).open(folder + "/*.txt"))
                .hasMessage(folder + "/*.txt: no file matches this pattern."
                        + " Use * within a folder and ** across folders.");
    }
}
