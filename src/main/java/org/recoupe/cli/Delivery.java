package org.recoupe.cli;

import java.io.IOException;
import java.util.List;
import org.recoupe.report.Report;

/** Where the reports of a run go. */
interface Delivery extends AutoCloseable {

    /**
     * A report in the form that it is delivered in.
     *
     * @param report the report
     * @param texts what is written of it, as UTF-8
     */
    record Ready(Report report, List<byte[]> texts) {
        public Ready {
            texts = List.copyOf(texts);
        }
    }

    /** Puts a report into the form that it is delivered in; for several threads at once. */
    Ready ready(Report report) throws IOException;

    /** Takes a report; they come in the order of their articles. */
    void take(Ready ready) throws IOException;

    /** Hands over the reports that are there already and need not be made again, and goes on behind them. */
    void resume(Resumption resumption) throws IOException;

    /** What is to be known of reports that are there already. */
    interface Resumption {

        /** Whether that report is one that this run would make, of an article as it is now. */
        boolean holds(Report report);

        /** Takes such a report. */
        void take(Report report) throws IOException;
    }

    /** Says that there are no more, and puts what was written in its place. */
    void finish() throws IOException;

    /** Leaves nothing half-written behind. */
    @Override
    void close() throws IOException;
}
