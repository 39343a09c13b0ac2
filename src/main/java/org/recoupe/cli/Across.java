package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.recoupe.FactChecker;
import org.recoupe.across.DisagreementJson;
import org.recoupe.across.Ledger;
import org.recoupe.across.Statement;

/** Where the differences between the articles of a run go, if they are wanted. */
final class Across implements AutoCloseable {

    private final Optional<OutputFile> file;
    private final Optional<Path> scratch;
    private final Optional<Ledger> ledger;

    private Across(Optional<OutputFile> file, Optional<Path> scratch, Optional<Ledger> ledger) {
        this.file = file;
        this.scratch = scratch;
        this.ledger = ledger;
    }

    /** That of those arguments. */
    static Across of(Arguments arguments) throws IOException {
        if (!arguments.has("--across")) {
            return new Across(Optional.empty(), Optional.empty(), Optional.empty());
        }
        OutputFile file = OutputFile.at(arguments.path("--across").orElseThrow());
        Path scratch = Files.createTempDirectory("recoupe-across");
        return new Across(Optional.of(file), Optional.of(scratch), Optional.of(Ledger.in(scratch)));
    }

    /** Whether they are. */
    boolean wanted() {
        return ledger.isPresent();
    }

    /** Takes what an article states. */
    void add(List<Statement> statements) throws IOException {
        if (ledger.isPresent()) {
            for (Statement statement : statements) {
                ledger.get().add(statement);
            }
        }
    }

    /** Writes what differs, by the rules and data of that checker. */
    void finish(FactChecker checker) throws IOException {
        if (ledger.isPresent() && file.isPresent()) {
            OutputFile out = file.get();
            ledger.get()
                    .judge(
                            checker.jury(),
                            found -> out.writer()
                                    .append(DisagreementJson.line(found))
                                    .append('\n'));
            out.keep();
        }
    }

    @Override
    public void close() throws IOException {
        if (ledger.isPresent()) {
            ledger.get().close();
        }
        if (scratch.isPresent()) {
            Files.deleteIfExists(scratch.get());
        }
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
