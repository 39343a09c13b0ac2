package org.recoupe.cli;

import java.io.IOException;
import org.recoupe.report.Report;

/** Where the reports of a run go. */
interface Delivery extends AutoCloseable {

    /** Takes a report; they come in the order of their articles. */
    void take(Report report) throws IOException;

    /** Says that there are no more, and puts what was written in its place. */
    void finish() throws IOException;

    /** Leaves nothing half-written behind. */
    @Override
    void close() throws IOException;
}
