package org.recoupe.cli;

import java.util.Locale;

/** A line that tells a person at a terminal how far a long work is; nobody else sees it. */
final class ProgressLine {

    private static final int WIDTH = 100;
    private static final String BACK = "\r";

    private final Terminal terminal;
    private final boolean shown;
    private boolean dirty;

    ProgressLine(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.shown = terminal.interactive() && !quiet;
    }

    /** So many figures of that file are done. */
    void show(String file, long figures) {
        if (shown) {
            String line = String.format(Locale.ROOT, "%s: %,d figures", file, figures);
            terminal.err().print(BACK + (line.length() > WIDTH ? "…" + line.substring(line.length() - WIDTH) : line));
            terminal.err().flush();
            dirty = true;
        }
    }

    /** Takes the line away. */
    void clear() {
        if (dirty) {
            terminal.err().print(BACK + " ".repeat(WIDTH + 1) + BACK);
            dirty = false;
        }
    }
}
