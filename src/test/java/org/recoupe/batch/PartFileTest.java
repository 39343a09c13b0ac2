package org.recoupe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

    @TempDir
    Path folder;

    private Path place() {
        return folder.resolve("out.jsonl");
    }

    private Path part() {
        return folder.resolve("out.jsonl.part");
    }

    private static void write(PartFile file, String text) throws IOException {
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFileAppearsWhenItIsWhole() throws IOException {
        try (PartFile file = PartFile.fresh(place())) {
            write(file, "one\n");
            assertThat(place()).doesNotExist();
            file.keep();
        }
        assertThat(place()).hasContent("one");
        assertThat(part()).doesNotExist();
    }

    @Test
    void aLineThatWasCutOffIsNotTrusted() throws IOException {
        Files.writeString(part(), "one\ntwo\nthr");
        List<String> lines = new ArrayList<>();
        try (PartFile file = PartFile.resumed(place(), lines::add)) {
            write(file, "three\n");
            file.keep();
        }
        assertThat(lines).containsExactly("one", "two");
        assertThat(place()).hasContent("one\ntwo\nthree");
    }

    @Test
    void fromALineOnThatIsNotToBeKeptAllIsMadeAgain() throws IOException {
        Files.writeString(part(), "one\nbroken\nthree\n");
        try (PartFile file = PartFile.resumed(place(), line -> !line.equals("broken"))) {
            write(file, "two\n");
            file.keep();
        }
        assertThat(place()).hasContent("one\ntwo");
    }

    @Test
    void aWholeFileIsGoneOnWithToo() throws IOException {
        Files.writeString(place(), "one\n");
        try (PartFile file = PartFile.resumed(place(), line -> true)) {
            write(file, "two\n");
            assertThat(place()).hasContent("one");
            file.keep();
        }
        assertThat(place()).hasContent("one\ntwo");
    }

    @Test
    void whatIsNotKeptIsLeftForTheNextRun() throws IOException {
        try (PartFile file = PartFile.fresh(place())) {
            write(file, "one\n");
        }
        assertThat(place()).doesNotExist();
        assertThat(PartFile.left(place())).isEqualTo(4);
        try (PartFile file = PartFile.fresh(place())) {
            assertThat(file).isNotNull();
        }
        assertThat(part()).doesNotExist();
    }

    @Test
    void twoRunsDoNotWriteToOneFile() throws IOException {
        try (PartFile file = PartFile.fresh(place())) {
            write(file, "one\n");
            assertThatThrownBy(() -> PartFile.fresh(place())).hasMessageContaining("another run is writing to");
        }
    }

    @Test
    void whereAnArticleStandsTellsWhetherItIsDone() {
        Earlier earlier = new Earlier();
        earlier.add("news.jsonl:3");
        earlier.add("a.html");
        earlier.add("C:\\b.txt");
        assertThat(earlier.has("news.jsonl:3")).isTrue();
        assertThat(earlier.has("news.jsonl:4")).isFalse();
        assertThat(earlier.has("a.html")).isTrue();
        assertThat(earlier.has("C:\\b.txt")).isTrue();
        assertThat(earlier.has("news.jsonl")).isFalse();
    }
}
