package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.report.Format;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.Report;
import org.recoupe.report.ReportWriter;
import org.recoupe.report.TextReport;

/** Reports in one format, to one file or to standard output. */
final class OneFormat implements Delivery {

    private final Format format;
    private final ReportWriter writer;
    private final Optional<OutputFile> file;
    private final Terminal terminal;
    private final List<Report> held = new ArrayList<>(1);
    private boolean any;

    private OneFormat(Format format, ReportWriter writer, Optional<OutputFile> file, Terminal terminal) {
        this.format = format;
        this.writer = writer;
        this.file = file;
        this.terminal = terminal;
    }

    /** That format, to that file, a page in that language (empty for the article's); to standard output if there is none or it is {@code -}. */
    static OneFormat of(Format format, String language, Optional<Path> path, Terminal terminal) {
        Optional<OutputFile> file =
                path.filter(given -> !given.toString().equals("-")).map(OutputFile::at);
        boolean colour = file.isEmpty() && terminal.colour();
        return new OneFormat(format, writer(format, language, colour), file, terminal);
    }

    private static ReportWriter writer(Format format, String language, boolean colour) {
        if (format == Format.HTML && !language.isEmpty()) {
            return HtmlReport.in(language);
        }
        return format == Format.TEXT ? new TextReport(colour, Optional.empty()) : format.writer();
    }

    @Override
    public void take(Report report) throws IOException {
        if (format.strings()) {
            write(report);
            return;
        }
        if (!held.isEmpty()) {
            throw new InvalidInput(("--format %s holds one article, and there are several."
                            + " Leave --format away for a page and a JSON file for each in the folder -o, or use jsonl.")
                    .formatted(format.label()));
        }
        held.add(report);
    }

    private void write(Report report) throws IOException {
        Appendable out = file.isPresent() ? file.get().writer() : terminal.out();
        if (any && format.headed()) {
            StringBuilder text = new StringBuilder();
            writer.write(report, text);
            out.append(text, text.indexOf("\n") + 1, text.length());
        } else {
            writer.write(report, out);
        }
        any = true;
    }

    @Override
    public void finish() throws IOException {
        for (Report report : held) {
            write(report);
        }
        if (any) {
            file.ifPresent(OutputFile::keep);
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
