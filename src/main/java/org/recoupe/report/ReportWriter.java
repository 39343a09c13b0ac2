package org.recoupe.report;

import java.io.IOException;

/** Writes reports in one format. */
@FunctionalInterface
public interface ReportWriter {

    /** Writes that report to that place; the same report always comes out the same. */
    void write(Report report, Appendable out) throws IOException;
}
