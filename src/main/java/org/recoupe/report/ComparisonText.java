package org.recoupe.report;

import java.io.PrintStream;
import org.recoupe.against.Counterparts;
import org.recoupe.finding.Finding;

/** What other articles have against an article, for people to read: each sentence, and under it what they say. */
public final class ComparisonText {

    private ComparisonText() {}

    /** Writes it; the result is whether there was anything. */
    public static boolean write(Report report, PrintStream out) {
        boolean any = false;
        for (ReportedClaim claim : report.claims()) {
            for (Finding finding : report.findings()) {
                if (finding.claim().equals(claim.id()) && elsewhere(finding)) {
                    out.println(Plain.line(claim.span().quote()));
                    out.println("    "
                            + Plain.line(
                                    finding.explanation().in(report.article().language())));
                    any = true;
                }
            }
        }
        return any;
    }

    private static boolean elsewhere(Finding finding) {
        return finding.evidence().stream()
                .anyMatch(evidence -> evidence.dataset().equals(Counterparts.DATASET));
    }
}
