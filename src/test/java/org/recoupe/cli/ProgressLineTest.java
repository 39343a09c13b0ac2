package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far an import is, in one line that is written over. */
class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private ProgressLine line(boolean shown) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of());
        return new ProgressLine(terminal, shown, clock::get);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBarWithTheRowsAndTheirRate() {
        ProgressLine line = line(true);
        line.show("wdi.csv", 0, 0);
        clock.set(2_000_000_000L);
        line.show("wdi.csv", 50_000, 0.5);
        assertThat(told()).contains("\r[############            ]  50 %  50,000 figures, 25,000 a second  wdi.csv  ");
    }

    @Test
    void noBarWhereTheSizeIsNotKnown() {
        line(true).show("wdi.csv.gz", 1000, -1);
        assertThat(told()).startsWith("\r1,000 figures  wdi.csv.gz");
    }

    @Test
    void nothingWhereNobodyLooks() {
        ProgressLine line = line(false);
        line.show("wdi.csv", 50_000, 0.5);
        line.clear();
        assertThat(told()).isEmpty();
    }
}
