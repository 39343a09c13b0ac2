package org.recoupe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run of what {@code src/bench/fuzz.sh} does for long: all seeds, and the same damaged by chance, with one seed. */
class SeedsTest {

    private static final Path SEEDS = Path.of("src/test/resources/org/recoupe/fuzz/seeds");

    private interface Reader {
        void read(Readers readers, byte[] bytes) throws IOException;
    }

    /** A reader with how many damaged copies of each seed it is given: fewer where each takes long. */
    private enum Target {
        HTML("html", 40, Readers::html),
        TEXT("text", 40, Readers::text),
        MARKDOWN("markdown", 40, Readers::markdown),
        JSON_LINES("jsonLines", 40, Readers::jsonLines),
        DATASET("dataset", 40, Readers::dataset),
        DOWNLOADS("downloads", 3, Readers::downloads),
        RULE_EXAMPLES("ruleExamples", 40, Readers::ruleExamples),
        DECISIONS("decisions", 40, Readers::decisions),
        REPORT("report", 40, Readers::report),
        EXTRACTION("extraction", 6, Readers::extraction);

        private final String folder;
        private final int copies;
        private final Reader reader;

        Target(String folder, int copies, Reader reader) {
            this.folder = folder;
            this.copies = copies;
            this.reader = reader;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheBytesAreItReadsThemOrSaysWhyNot(Target target) throws IOException {
        List<byte[]> seeds = seeds(SEEDS.resolve(target.folder));
        assertThat(seeds).isNotEmpty();
        Random random = new Random(8);
        for (byte[] seed : seeds) {
            tried(target, seed);
            for (int i = 0; i < target.copies; i++) {
                tried(target, damaged(seed, seeds.get(random.nextInt(seeds.size())), random));
            }
        }
    }

    private static void tried(Target target, byte[] bytes) {
        assertThatCode(() -> target.reader.read(new Readers(), bytes))
                .as("%s, given %s", target, new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotThrowAnyException();
    }

    private static List<byte[]> seeds(Path folder) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** Some bytes are changed, some left out, some doubled, and some come from another seed. */
    private static byte[] damaged(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(16));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = joined(bytes, at, bytes, to);
                case 2 -> bytes = joined(bytes, to, bytes, at);
                default -> bytes = joined(bytes, at, other, other.length == 0 ? 0 : random.nextInt(other.length));
            }
        }
        return bytes;
    }

    /** The first {@code to} bytes of one and what stands from {@code from} on in another. */
    private static byte[] joined(byte[] one, int to, byte[] other, int from) {
        byte[] joined = new byte[to + other.length - from];
        System.arraycopy(one, 0, joined, 0, to);
        System.arraycopy(other, from, joined, to, other.length - from);
        return joined;
    }
}
