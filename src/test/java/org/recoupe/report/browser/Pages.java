package org.recoupe.report.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.JsonReport;
import org.recoupe.report.Report;

/** The reports of the samples as pages on disk. */
final class Pages {

    private Pages() {}

    /** That report of {@code reports/sample}, read from its JSON. */
    static Report report(String name) {
        try (Reader in = Files.newBufferedReader(Path.of("reports/sample", name + ".json"))) {
            return JsonReport.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of a sample of ours, speaking that language. */
    static Path page(String name, String language) {
        return page(report(name), language);
    }

    /** The page of a report. */
    static Path page(Report report, String language) {
        try {
            Path file = Files.createTempFile("recoupe", "." + language + ".html");
            file.toFile().deleteOnExit();
            try (Writer out = Files.newBufferedWriter(file)) {
                HtmlReport.in(language).write(report, out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
