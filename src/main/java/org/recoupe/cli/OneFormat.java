package org.recoupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    public Ready ready(Report report) throws IOException {
        return new Ready(report, format.strings() ? List.of(bytes(report)) : List.of());
    }

    private byte[] bytes(Report report) throws IOException {
        StringBuilder text = new StringBuilder();
        writer.write(report, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void take(Ready ready) throws IOException {
        if (format.strings()) {
            write(ready.texts().get(0));
            return;
        }
        if (!held.isEmpty()) {
            throw new InvalidInput(("--format %s holds one article, and there are several."
                            + " Leave --format away for a page and a JSON file for each in the folder -o, or use jsonl.")
                    .formatted(format.label()));
        }
        held.add(ready.report());
    }

    @Override
    public void resume(Resumption resumption) {
        throw new IllegalStateException("only lines of JSON are gone on with");
    }

    private void write(byte[] text) throws IOException {
        OutputStream out = file.isPresent() ? file.get().out() : terminal.out();
        int from = 0;
        if (any && format.headed()) {
            while (text[from] != '\n') {
                from++;
            }
            from++;
        }
        out.write(text, from, text.length - from);
        any = true;
    }

    @Override
    public void finish() throws IOException {
        for (Report report : held) {
            write(bytes(report));
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
