package org.recoupe.report;

import java.io.IOException;
import java.util.Locale;

/** The findings that ask for attention as workflow commands that GitHub shows beside the line. */
public final class GithubReport implements ReportWriter {

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (Alerts.Alert alert : Alerts.urgent(report)) {
            Position start = Position.start(report.article(), alert.claim().span());
            Position end = Position.end(report.article(), alert.claim().span());
            out.append("::%s file=%s,line=%s,endLine=%s,col=%s,title=%s::%s\n"
                    .formatted(
                            alert.finding().severity().name().toLowerCase(Locale.ROOT),
                            property(report.article().origin()),
                            start.line(),
                            end.line(),
                            start.column(),
                            property(alert.finding().rule()),
                            escaped(alert.message(report))));
        }
    }

    private static String property(String text) {
        return escaped(Plain.line(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
