package org.recoupe.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over many articles is killed again and again, and gone on with: no article is lost, none is there twice. */
class KilledBatchTest {

    private static final int COUNT = 300;
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    @Test
    void whatIsKilledIsGoneOnWith() throws IOException, InterruptedException {
        Path articles = articles();
        Path reports = folder.resolve("reports.jsonl");
        Path part = folder.resolve("reports.jsonl.part");
        Recoupe recoupe = Recoupe.in(Files.createDirectories(folder.resolve("home")));
        String[] line = {
            "check",
            "-q",
            "--resume",
            "--threads",
            "2",
            "--format",
            "jsonl",
            "-o",
            reports.toString(),
            articles.toString()
        };
        Random random = new Random(7);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Process process = recoupe.start(line);
            long until = size(part) + 1 + random.nextInt(150_000);
            while (process.isAlive() && size(part) < until) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            assertThat(reports).as("nothing half-written under its final name").doesNotExist();
            kept.add(whole(part).size());
        }
        List<String> before = whole(part);
        assertThat(kept).isSorted();
        assertThat(before).as("killed in the middle of its work").hasSizeBetween(1, COUNT - 1);
        Recoupe.Ended ended = recoupe.run(line);
        assertThat(ended.code()).as(ended.err()).isZero();
        List<String> after = Files.readAllLines(reports);
        assertThat(after.subList(0, before.size())).as("not made again").isEqualTo(before);
        assertThat(after.stream().map(report -> report.replaceAll("^.*?\"id\":\"(\\w+)\".*$", "$1")))
                .containsExactlyElementsOf(
                        IntStream.range(0, COUNT).mapToObj(i -> "a" + i).toList());
        assertThat(part).doesNotExist();
    }

    private Path articles() throws IOException {
        return Files.writeString(
                folder.resolve("articles.jsonl"),
                IntStream.range(0, COUNT)
                        .mapToObj(i ->
                                "{\"id\": \"a%d\", \"text\": \"Germany has 83 million inhabitants. There were %d beehives in 2020.\"}\n"
                                        .formatted(i, i + 12))
                        .collect(Collectors.joining()));
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static List<String> whole(Path part) throws IOException {
        if (!Files.exists(part)) {
            return List.of();
        }
        String text = Files.readString(part);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
