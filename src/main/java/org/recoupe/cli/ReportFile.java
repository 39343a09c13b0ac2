package org.recoupe.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.recoupe.report.JsonReport;
import org.recoupe.report.Report;

/** A report on disk. */
final class ReportFile {

    private ReportFile() {}

    /** The report in that file. */
    static Report read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InvalidInput(path + ": no such file. Name a report that 'recoupe check' wrote as JSON.");
        }
        try (Reader in = Files.newBufferedReader(path)) {
            return JsonReport.read(in);
        } catch (IOException e) {
            throw new InvalidInput("%s: no report can be read in it: %s".formatted(path, e.getMessage()));
        }
    }
}
