package org.recoupe.report;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;

/** The findings of a report with the claims they are on, as formats for other tools list them. */
final class Alerts {

    /** A finding and the claim it is on; quiet where people decided so. */
    record Alert(ReportedClaim claim, Finding finding, boolean quiet) {

        /** Whether it asks for attention. */
        boolean urgent() {
            return !quiet && finding.severity() != Severity.INFO;
        }

        /** The explanation, on one line, in that language. */
        String message(Report report) {
            return Plain.line(claim.span().quote()) + " — "
                    + Plain.line(finding.explanation().in(report.article().language()));
        }
    }

    private Alerts() {}

    /** All findings, in the report's order. */
    static List<Alert> of(Report report) {
        List<Alert> alerts = new ArrayList<>();
        report.byClaim()
                .forEach((claim, findings) -> findings.forEach(finding ->
                        alerts.add(new Alert(claim, finding, report.review().quiets(finding)))));
        return alerts;
    }

    /** Those that ask for attention, but what people decided is to be quiet. */
    static List<Alert> urgent(Report report) {
        return of(report).stream().filter(Alert::urgent).toList();
    }
}
