package org.recoupe.report;

import java.io.IOException;
import java.util.Locale;

/** The findings that ask for attention as compilers write them: {@code path:line:column: error: … [rule]}. */
public final class LineReport implements ReportWriter {

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (Alerts.Alert alert : Alerts.urgent(report)) {
            Position at = Position.start(report.article(), alert.claim().span());
            out.append("%s:%s:%s: %s: %s [%s]\n"
                    .formatted(
                            Plain.line(report.article().origin()),
                            at.line(),
                            at.column(),
                            alert.finding().severity().name().toLowerCase(Locale.ROOT),
                            alert.message(report),
                            Plain.line(alert.finding().rule())));
        }
    }
}
