package org.recoupe.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** A line that tells how far a long work is: to a person at a terminal, and to whoever asks for it. */
final class ProgressLine {

    private static final int WIDTH = 110;
    private static final int BAR = 24;
    private static final double SECOND = 1e9;
    private static final int PERCENT = 100;
    private static final String BACK = "\r";

    private final Terminal terminal;
    private final boolean shown;
    private final LongSupplier clock;
    private String file = "";
    private long start;
    private boolean dirty;

    /** A line that is shown or not, by a clock that counts nanoseconds. */
    ProgressLine(Terminal terminal, boolean shown, LongSupplier clock) {
        this.terminal = terminal;
        this.shown = shown;
        this.clock = clock;
    }

    /** So many figures of that file are done, and such a share of it; negative where nobody knows how long it is. */
    void show(String file, long figures, double share) {
        if (!shown) {
            return;
        }
        if (!file.equals(this.file)) {
            this.file = file;
            start = clock.getAsLong();
        }
        double seconds = (clock.getAsLong() - start) / SECOND;
        String rate = seconds > 0 ? String.format(Locale.ROOT, ", %,.0f a second", figures / seconds) : "";
        String line = String.format(Locale.ROOT, "%s%,d figures%s  %s", bar(share), figures, rate, file);
        String fitting = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
        terminal.err().print(BACK + fitting + " ".repeat(WIDTH - fitting.length()));
        terminal.err().flush();
        dirty = true;
    }

    private static String bar(double share) {
        if (share < 0) {
            return "";
        }
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT, "[%s%s] %3.0f %%  ", "#".repeat(full), " ".repeat(BAR - full), share * PERCENT);
    }

    /** Takes the line away. */
    void clear() {
        if (dirty) {
            terminal.err().print(BACK + " ".repeat(WIDTH) + BACK);
            terminal.err().flush();
            dirty = false;
        }
    }
}
