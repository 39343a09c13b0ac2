package org.recoupe.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.review.Decision.Outcome;

class DecisionFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsWhatItIsGivenInOrder() throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        Decision misread = new Decision(
                "a",
                "f1",
                Outcome.CORRECTED,
                "</script> \u202E \n two lines",
                "Zoé",
                Instant.parse("2024-08-19T10:00:00Z"),
                "series/agreement",
                "INCONSISTENT",
                "6 milliards",
                Map.of("value", "4,4 milliards"));

        file.add(List.of(decision("f0", "Ana"), misread));
        file.add(List.of(decision("f2", "Ana")));

        assertThat(file.read()).containsExactly(decision("f0", "Ana"), misread, decision("f2", "Ana"));
        assertThat(Files.readAllLines(file.path())).hasSize(3);
    }

    @Test
    void nobodyIsLostWhenTwoDecideAtOnce() throws Exception {
        DecisionFile file = DecisionFile.in(folder);
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int person = 0; person < 4; person++) {
            String name = "p" + person;
            people.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    file.add(List.of(decision("f" + i, name), decision("g" + i, name)));
                }
                return null;
            });
        }
        people.shutdown();

        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(file.read()).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void aLineThatLacksItsEndKeepsItsOwn() throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        Files.writeString(file.path(), DecisionJson.write(decision("f1", "Ana")));

        file.add(List.of(decision("f2", "Ana")));

        assertThat(file.read()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fingerprint':'f','decision':'maybe','at':'2024-08-19T10:00:00Z'} | expected one of",
                "{'decision':'accept','at':'2024-08-19T10:00:00Z'} | no \"fingerprint\"",
                "{'fingerprint':'f','decision':'accept','at':'yesterday'} | expected a time",
                "nonsense | no decision"
            },
            quoteCharacter = '`')
    void aWrongLineIsNamed(String line, String complaint) throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        Files.writeString(
                file.path(), DecisionJson.write(decision("f1", "Ana")) + "\n" + line.replace('\'', '"') + "\n");

        assertThatThrownBy(file::read).hasMessageContaining("reviews.jsonl:2:").hasMessageContaining(complaint);
    }

    /** A process that was stopped, or a full disk, left the start of a line. */
    @Test
    void aLineThatWasNeverFinishedLosesNothing() throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        String next = DecisionJson.write(decision("f2", "Zoé"));
        byte[] whole = (DecisionJson.write(decision("f1", "Ana")) + "\n" + next).getBytes(StandardCharsets.UTF_8);
        int start = whole.length - next.getBytes(StandardCharsets.UTF_8).length;
        for (int length = start + 1; length < whole.length; length++) {
            Files.write(file.path(), Arrays.copyOf(whole, length));

            assertThat(file.read()).containsExactly(decision("f1", "Ana"));
            file.add(List.of(decision("f3", "Ana")));

            assertThat(file.read()).containsExactly(decision("f1", "Ana"), decision("f3", "Ana"));
        }
        assertThat(folder.resolve("reviews.jsonl.unfinished")).content().contains("{\"article\":\"a\",\"fing");
    }

    /** The clock of the machine was set back between two decisions. */
    @Test
    void theLaterDecisionHoldsWhateverTheClockSays() throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        Instant ahead = Instant.parse("2099-01-01T00:00:00Z");

        file.add(List.of(decision("f1", "Ana").takenAt(ahead)));
        file.add(List.of(decision("f1", "Ana"), decision("f2", "Ana")));

        assertThat(file.read())
                .containsExactly(
                        decision("f1", "Ana").takenAt(ahead),
                        decision("f1", "Ana").takenAt(ahead.plusMillis(1)),
                        decision("f2", "Ana"));
    }

    @Test
    void aWrongLineKeepsNobodyFromDeciding() throws IOException {
        DecisionFile file = DecisionFile.in(folder);
        Files.writeString(file.path(), "nonsense\n");

        file.add(List.of(decision("f1", "Ana")));

        assertThat(Files.readAllLines(file.path())).hasSize(2);
    }

    @Test
    void noFileIsNoDecision() throws IOException {
        assertThat(DecisionFile.in(folder).read()).isEmpty();
    }

    private static Decision decision(String fingerprint, String reviewer) {
        return new Decision(
                "a", fingerprint, Outcome.ACCEPT, "", reviewer, Instant.EPOCH, "x/y", "", "quote", Map.of());
    }
}
