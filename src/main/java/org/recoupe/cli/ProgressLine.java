package org.recoupe.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.recoupe.batch.Pace;

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
    private long start;
    private boolean dirty;

    /** A line that is shown or not, by a clock that counts nanoseconds. */
    ProgressLine(Terminal terminal, boolean shown, LongSupplier clock) {
        this.terminal = terminal;
        this.shown = shown;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** So many figures of that file are done, and such a share of it; negative where nobody knows how long it is. */
    void show(String file, long figures, double share) {
        if (!shown) {
            return;
        }
        double seconds = (clock.getAsLong() - start) / SECOND;
        String rate = seconds > 0 ? String.format(Locale.ROOT, ", %,.0f a second", figures / seconds) : "";
        String done = String.format(Locale.ROOT, "%s%,d figures%s  ", bar(share), figures, rate);
        String name = end(file, WIDTH - done.length());
        print(done + name);
    }

    /** So far is a run over articles. */
    void show(Pace pace) {
        if (!shown) {
            return;
        }
        String left = pace.left()
                .map(rest ->
                        ", %d:%02d:%02d left".formatted(rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart()))
                .orElse("");
        print(String.format(
                Locale.ROOT,
                "%s%,d articles, %,.0f a second%s",
                bar(pace.share()),
                pace.articles(),
                pace.rate(),
                left));
    }

    private void print(String told) {
        terminal.err().print(BACK + told + " ".repeat(Math.max(0, WIDTH - told.length())));
        terminal.err().flush();
        dirty = true;
    }

    /** The end of a path, which tells more than its beginning. */
    private static String end(String path, int room) {
        return path.length() <= room ? path : "…" + path.substring(path.length() - room + 1);
    }

    private static String bar(double share) {
        if (share < 0) {
            return "";
        }
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT, "[%s%s] %3.0f %%  ", "#".repeat(full), " ".repeat(BAR - full), share * PERCENT);
    }

    /** Takes the line away; what comes next is timed from here. */
    void clear() {
        start = clock.getAsLong();
        erase();
    }

    /** Takes the line away. */
    void erase() {
        if (dirty) {
            terminal.err().print(BACK + " ".repeat(WIDTH) + BACK);
            terminal.err().flush();
            dirty = false;
        }
    }
}
