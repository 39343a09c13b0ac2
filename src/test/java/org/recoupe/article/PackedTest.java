package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles in compressed files, sound and damaged: what can be read is read, and the loss is named. */
class PackedTest {

    @TempDir
    Path folder;

    /** The ids of the articles, and for what cannot be read the message. */
    static List<String> read(Path target) {
        List<String> seen = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(target.toString())) {
            while (drafts.hasNext()) {
                try {
                    seen.add(drafts.next().id());
                } catch (UnreadableArticle e) {
                    seen.add(String.valueOf(e.getMessage())
                            .substring(target.toString().length()));
                }
            }
        }
        return seen;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Lines that do not compress away. */
    private static String lines(int from, int to) {
        Random random = new Random(from);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("{\"id\": \"a%d\", \"text\": \"%s\"}\n".formatted(i, Long.toHexString(random.nextLong())));
        }
        return text.toString();
    }

    private static List<String> ids(int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ids.add("a" + i);
        }
        return ids;
    }

    private Path file(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    @Test
    void whatIsPackedIsReadAsIfItWereNot() throws IOException {
        assertThat(read(file("news.jsonl.gz", gzip(lines(0, 3))))).isEqualTo(ids(0, 3));
        assertThat(read(file("news.jsonl.zst", zstd(lines(0, 3))))).isEqualTo(ids(0, 3));
        assertThat(read(file("page.html.gz", gzip("<p>Une page, quelques mots.</p>"))))
                .containsExactly("page");
        assertThat(read(file("text.txt.zst", zstd("Un texte.")))).containsExactly("text");
        assertThat(read(folder)).hasSize(8);
    }

    @Test
    void severalMembersAreOneFile() throws IOException {
        assertThat(read(file("news.jsonl.gz", gzip(lines(0, 3)), gzip(lines(3, 5)), new byte[20])))
                .isEqualTo(ids(0, 5));
        assertThat(read(file("news.jsonl.zst", zstd(lines(0, 3)), zstd(lines(3, 5)))))
                .isEqualTo(ids(0, 5));
    }

    @Test
    void aDamagedMemberIsNamedAndThoseAfterItAreRead() throws IOException {
        byte[] damaged = gzip(lines(1_000, 3_000));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40, (byte) 0xFF);
        List<String> seen = read(file("news.jsonl.gz", gzip(lines(0, 3)), damaged, gzip(lines(3, 5))));
        assertThat(seen).startsWith("a0", "a1", "a2", "a1000").endsWith("a3", "a4");
        assertThat(seen.stream().filter(each -> each.startsWith(":")))
                .singleElement()
                .asString()
                .matches(
                        "(?s):\\d+: the line cannot be read: the gzip member is damaged at byte [\\d,]+; reading goes on with"
                                + " the one at byte [\\d,]+\\. Fetch the file again, or take it from a copy\\.");
    }

    @Test
    void aWrongChecksumIsNamed() throws IOException {
        byte[] damaged = gzip(lines(0, 3));
        damaged[damaged.length - 6] ^= 1;
        assertThat(read(file("news.jsonl.gz", damaged, gzip(lines(3, 5)))))
                .hasSize(6)
                .anyMatch(each -> each.contains("does not have its checksum"))
                .containsAll(ids(0, 5));
    }

    @Test
    void aFileThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = gzip(lines(0, 2_000));
        List<String> seen = read(file("news.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertThat(seen).startsWith("a0", "a1").hasSizeGreaterThan(500);
        assertThat(seen.get(seen.size() - 1)).contains("ends too soon").contains("none comes after it");
        byte[] packed = zstd(lines(0, 2_000));
        assertThat(read(file("news.jsonl.zst", Arrays.copyOf(packed, packed.length / 2))))
                .last()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void whatIsNotGzipAtAllIsNamed() throws IOException {
        assertThat(read(file("news.jsonl.gz", "no gzip".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .contains("does not begin as one");
        assertThat(read(file("page.html.gz", "no gzip".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .contains("the file cannot be read");
    }

    @Test
    void aLineOfTwoHundredMegabytesIsPassedOver() {
        InputStream huge = new InputStream() {
            private long left = 200L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(bytes, from, from + count, (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        InputStream all = new SequenceInputStream(Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream("{\"text\": \"Un\"}\n".getBytes(StandardCharsets.UTF_8)),
                huge,
                new java.io.ByteArrayInputStream("\n{\"text\": \"Trois\"}\n".getBytes(StandardCharsets.UTF_8)))));
        List<String> seen = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(all)) {
            while (drafts.hasNext()) {
                try {
                    seen.add(drafts.next().text());
                } catch (UnreadableArticle e) {
                    seen.add(e.getMessage());
                }
            }
        }
        assertThat(seen)
                .containsExactly(
                        "Un", "-:2: the line is longer than 16 MB. Give its parts as articles of their own.", "Trois");
    }

    @Test
    void aFolderThatChangesWhileItIsReadLosesOnlyWhatWentAway() throws IOException {
        for (int i = 0; i < 4; i++) {
            Files.writeString(folder.resolve("article-%d.txt".formatted(i)), "Un texte.");
        }
        List<String> seen = new ArrayList<>();
        try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(folder.toString())) {
            while (drafts.hasNext()) {
                try {
                    seen.add(drafts.next().id());
                } catch (UnreadableArticle e) {
                    seen.add(e.getMessage());
                }
                Files.deleteIfExists(folder.resolve("article-2.txt"));
                Files.writeString(folder.resolve("article-9.txt"), "Il vient trop tard.");
            }
        }
        assertThat(seen).hasSize(4).startsWith("article-0", "article-1").endsWith("article-3");
        assertThat(seen.get(2)).contains("article-2.txt").contains("the file cannot be read");
    }
}
