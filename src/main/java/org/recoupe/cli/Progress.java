package org.recoupe.cli;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.recoupe.batch.Pace;

/** Tells how far a run over many articles is, on standard error: to a person, and to whoever asks for it. */
final class Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double SECOND = 1e9;

    private final Optional<ProgressLine> line;
    private final long start = System.nanoTime();
    private long shown = start;
    private long articles;
    private double from = -1;

    private Progress(Optional<ProgressLine> line) {
        this.line = line;
    }

    /** That of a run with those arguments. */
    static Progress of(Arguments arguments, Terminal terminal, boolean many) {
        boolean told = arguments.has("--progress") || many && terminal.talksToAPerson() && !arguments.has("-q");
        return new Progress(told ? Optional.of(new ProgressLine(terminal, true, System::nanoTime)) : Optional.empty());
    }

    /** One article more is done. */
    void one() {
        articles++;
    }

    /** Shows it, if some time has gone by since it was shown last. */
    void show(double share) {
        if (from < 0) {
            from = Math.max(0, share);
        }
        long now = System.nanoTime();
        if (line.isPresent() && now - shown > PAUSE) {
            shown = now;
            line.get().show(new Pace(articles, (now - start) / SECOND, from, share));
        }
    }

    /** Takes the line away for something that is printed. */
    void aside(Runnable talk) {
        line.ifPresent(ProgressLine::erase);
        talk.run();
    }

    /** Takes it away for good. */
    void end() {
        line.ifPresent(ProgressLine::erase);
    }
}
