package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.recoupe.FactChecker;
import org.recoupe.across.Statement;
import org.recoupe.article.Draft;
import org.recoupe.article.Drafts;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.batch.Batch;
import org.recoupe.batch.Earlier;
import org.recoupe.batch.Outcome;
import org.recoupe.report.Report;

/** Checks the articles of one command, and hands their reports over in their order. */
final class CheckRun implements Delivery.Resumption {

    private static final int MEGA = 20;

    private final FactChecker checker;
    private final Arguments arguments;
    private final Terminal terminal;
    private final Inputs inputs;
    private final Decided decided;
    private final FailLevel level;
    private final Delivery delivery;
    private final Across across;
    private final Remarks remarks;
    private final Progress progress;
    private final Earlier earlier = new Earlier();
    private boolean reached;

    CheckRun(
            FactChecker checker,
            Arguments arguments,
            Terminal terminal,
            Inputs inputs,
            Decided decided,
            FailLevel level,
            Delivery delivery,
            Across across) {
        this.checker = checker;
        this.arguments = arguments;
        this.terminal = terminal;
        this.inputs = inputs;
        this.decided = decided;
        this.level = level;
        this.delivery = delivery;
        this.across = across;
        this.remarks = new Remarks(terminal, arguments.has("-q"));
        this.progress = Progress.of(arguments, terminal, inputs.many());
    }

    /** A report with what is needed of it; nothing of an article that was not wanted. */
    private record Checked(Optional<Delivery.Ready> ready, List<Statement> statements) {}

    /** Checks those that are wanted, on that many threads. */
    void check(Predicate<Draft> wanted, int threads) throws IOException, InterruptedException {
        if (arguments.has("--resume")) {
            delivery.resume(this);
        }
        Drafts drafts = inputs.drafts();
        Batch.of(threads, draft -> wanted.test(draft) ? checked(draft) : new Checked(Optional.empty(), List.of()))
                .only(origin -> !earlier.has(origin))
                .run(
                        drafts,
                        outcome -> {
                            take(outcome);
                            progress.show(drafts.share());
                        },
                        () -> !terminal.out().checkError());
        progress.end();
    }

    /** On any thread. */
    private Checked checked(Draft draft) throws IOException {
        Report report = decided.carriedTo(checker.check(checker.article(draft)));
        return new Checked(Optional.of(delivery.ready(report)), across.wanted() ? Statement.of(report) : List.of());
    }

    private void take(Outcome<Checked> outcome) throws IOException {
        if (outcome instanceof Outcome.Lost<Checked> lost) {
            progress.aside(() -> complain(lost));
        } else if (outcome instanceof Outcome.Done<Checked> done
                && done.result().ready().isPresent()) {
            Delivery.Ready ready = done.result().ready().get();
            progress.one();
            progress.aside(() -> remarks.on(ready.report()));
            delivery.take(ready);
            across.add(done.result().statements());
            reached |= level.reachedBy(ready.report().loud());
        }
    }

    private void complain(Outcome.Lost<Checked> lost) {
        Throwable cause = lost.cause();
        if (cause instanceof UnreadableArticle || cause instanceof InvalidInput) {
            inputs.complain("recoupe: " + cause.getMessage());
        } else if (cause instanceof OutOfMemoryError) {
            inputs.complain(
                    "recoupe: %s: %d MB of memory did not suffice for it; it is passed over. Give more: JAVA_OPTS=-Xmx2g"
                            .formatted(lost.origin(), Runtime.getRuntime().maxMemory() >> MEGA));
        } else {
            inputs.complain("recoupe: %s: a fault of Recoupe itself on it, and it is passed over: %s"
                    .formatted(lost.origin(), cause));
            terminal.say(
                    arguments.has("-v")
                            ? "Please report it, with what follows."
                            : "Run it again with -v, and report what it prints.");
            if (arguments.has("-v")) {
                cause.printStackTrace(terminal.err());
            }
        }
    }

    @Override
    public boolean holds(Report report) {
        return checker.made(report.run()) && !changed(report);
    }

    /** Whether the article is a file that was saved after its report was made. */
    private static boolean changed(Report report) {
        try {
            Path file = Path.of(report.article().origin());
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isAfter(report.run().started());
        } catch (InvalidPathException | IOException e) {
            return false; // it is a line of a file, or gone
        }
    }

    @Override
    public void take(Report report) throws IOException {
        earlier.add(report.article().origin());
        if (across.wanted()) {
            across.add(Statement.of(report));
        }
        reached |= level.reachedBy(report.loud());
    }

    /** Whether a finding was at or over the fail level. */
    boolean reached() {
        return reached;
    }
}
