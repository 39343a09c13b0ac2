package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Archives of the web, sound and damaged. */
class WarcTest {

    @TempDir
    Path folder;

    private static byte[] archive(WarcCompression compression, int from, int to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            for (int i = from; i < to; i++) {
                String page = "<html><head><title>Page %d</title></head><body><p>%s</p></body></html>"
                        .formatted(
                                i,
                                "Une phrase de la page numéro %d. ".formatted(i).repeat(40));
                writer.write(new WarcResponse.Builder("https://example.org/page/" + i)
                        .body(new HttpResponse.Builder(200, "OK")
                                .body(MediaType.parse("text/html;charset=UTF-8"), page.getBytes(StandardCharsets.UTF_8))
                                .build())
                        .build());
            }
        }
        return bytes.toByteArray();
    }

    private Path file(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    @Test
    void pagesAreArticles() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
            Path file = file(name, archive(compression, 0, 3));
            try (Drafts drafts = ArticleReader.of(ReadingOptions.none()).open(file.toString())) {
                Draft first = drafts.next();
                assertThat(first.id()).isEqualTo("crawl-1");
                assertThat(first.origin()).isEqualTo(file + ":1");
                assertThat(first.title()).isEqualTo("Page 0");
                assertThat(first.text()).startsWith("Une phrase de la page numéro 0.");
                assertThat(first.url().orElseThrow()).hasToString("https://example.org/page/0");
                assertThat(drafts.next().title()).isEqualTo("Page 1");
                assertThat(drafts.next().title()).isEqualTo("Page 2");
                assertThat(drafts.hasNext()).isFalse();
            }
        }
    }

    @Test
    void whatIsNoPageIsPassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.NONE)) {
            writer.write(new Warcinfo.Builder()
                    .body(MediaType.WARC_FIELDS, "software: x\r\n".getBytes(StandardCharsets.UTF_8))
                    .build());
            writer.write(new WarcResponse.Builder("https://example.org/a.png")
                    .body(new HttpResponse.Builder(200, "OK")
                            .body(MediaType.parse("image/png"), new byte[9])
                            .build())
                    .build());
            writer.write(new WarcResponse.Builder("https://example.org/gone")
                    .body(new HttpResponse.Builder(404, "Not Found")
                            .body(MediaType.HTML, "<p>404</p>".getBytes(StandardCharsets.UTF_8))
                            .build())
                    .build());
            writer.write(new WarcConversion.Builder()
                    .setHeader("WARC-Target-URI", "https://example.org/text")
                    .body(MediaType.PLAIN_TEXT, "Un texte.".getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        assertThat(PackedTest.read(file("crawl.warc", bytes.toByteArray()))).containsExactly("crawl-4");
    }

    @Test
    void aRecordThatIsCutOffIsNamed() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
            byte[] whole = archive(compression, 0, 3);
            List<String> seen = PackedTest.read(file(name, Arrays.copyOf(whole, whole.length - 60)));
            assertThat(seen).hasSize(3).startsWith("crawl-1", "crawl-2");
            assertThat(seen.get(2)).contains("the record at byte").contains("none comes after it");
        }
    }

    @Test
    void aDamagedRecordIsNamedAndThoseAfterItAreRead() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
            byte[] second = archive(compression, 1, 2);
            Arrays.fill(second, 12, 60, (byte) 0xFF);
            List<String> seen =
                    PackedTest.read(file(name, archive(compression, 0, 1), second, archive(compression, 2, 4)));
            assertThat(seen).hasSize(4);
            assertThat(seen.get(1)).contains("reading goes on with the one at byte");
        }
    }

    @Test
    void aCutRecordInTheMiddleCostsItAlone() throws IOException {
        byte[] second = archive(WarcCompression.GZIP, 1, 2);
        List<String> seen = PackedTest.read(file(
                "crawl.warc.gz",
                archive(WarcCompression.GZIP, 0, 1),
                Arrays.copyOf(second, second.length - 50),
                archive(WarcCompression.GZIP, 2, 4)));
        assertThat(seen.stream().filter(each -> each.startsWith("crawl"))).hasSize(3);
        assertThat(seen.stream().filter(each -> each.startsWith(":"))).isNotEmpty();
    }
}
