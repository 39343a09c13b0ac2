package org.recoupe.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.recoupe.batch.PartFile;
import org.recoupe.report.Format;
import org.recoupe.report.JsonReport;
import org.recoupe.report.Report;

/** Reports as lines of JSON in a file, which a run that was ended can be gone on with. */
final class ReportLines implements Delivery {

    private final Path path;
    private Optional<PartFile> file = Optional.empty();
    private boolean any;

    private ReportLines(Path path) {
        this.path = path;
    }

    /** A file at that path; nothing where that is no place for one that grows beside it: standard output, a device. */
    static Optional<ReportLines> at(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        boolean fits = !path.toString().equals("-")
                && folder != null
                && Files.isDirectory(folder)
                && (!Files.exists(path) || Files.isRegularFile(path));
        return fits ? Optional.of(new ReportLines(path)) : Optional.empty();
    }

    /** Begins a new file. */
    ReportLines fresh(Terminal terminal) {
        try {
            long left = PartFile.left(path);
            if (left > 0) {
                terminal.say(
                        "recoupe: %s%s, %,d bytes of a run that did not end, is begun anew; with --resume it would be gone on with."
                                .formatted(path, PartFile.ENDING, left));
            }
            file = Optional.of(PartFile.fresh(path));
            return this;
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    @Override
    public Ready ready(Report report) throws IOException {
        StringBuilder text = new StringBuilder(1 << 14);
        Format.JSONL.writer().write(report, text);
        return new Ready(report, List.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void take(Ready ready) {
        try {
            file.orElseThrow().out().write(ready.texts().get(0));
            any = true;
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    @Override
    public void resume(Resumption resumption) {
        try {
            file = Optional.of(PartFile.resumed(path, line -> {
                Optional<Report> report = report(line);
                boolean holds = report.filter(resumption::holds).isPresent();
                if (holds) {
                    resumption.take(report.get());
                    any = true;
                }
                return holds;
            }));
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    private static Optional<Report> report(String line) {
        try {
            return Optional.of(JsonReport.read(new StringReader(line)));
        } catch (IOException e) {
            // The machine went down while it was written, or it is something else: what follows is made again.
            return Optional.empty();
        }
    }

    @Override
    public void finish() {
        try {
            if (any) {
                file.orElseThrow().keep();
            }
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
