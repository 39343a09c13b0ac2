package org.recoupe.report;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;

/** The report as lines for a terminal: one for each finding, then the tally and where the page is. */
public final class TextReport implements ReportWriter {

    private static final Map<Verdict, String> COLOURS = Map.of(
            Verdict.INCONSISTENT, "31",
            Verdict.DISPUTED, "35",
            Verdict.IMPRECISE, "33",
            Verdict.CONSISTENT, "32",
            Verdict.NO_DATA, "36",
            Verdict.NOT_CHECKABLE, "2");

    private final boolean colours;
    private final Optional<URI> page;

    /** Without colours, and without an address in the last line. */
    public TextReport() {
        this(false, Optional.empty());
    }

    /**
     * With colours or without.
     *
     * @param colours whether verdicts are coloured by ANSI codes
     * @param page where the report's page is, named in the last line
     */
    public TextReport(boolean colours, Optional<URI> page) {
        this.colours = colours;
        this.page = page;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Messages messages = Messages.of(report.article().language());
        for (Alerts.Alert alert : Alerts.of(report)) {
            String told = line(report, alert.claim(), alert.finding(), messages);
            out.append(alert.quiet() ? messages.text("text.quiet", told) : told).append('\n');
        }
        for (Run.Failure failure : report.run().failures()) {
            out.append(messages.text("text.failure", Plain.line(failure.rule()), Plain.line(failure.message())))
                    .append('\n');
        }
        out.append(Page.tally(report, messages));
        if (page.isPresent()) {
            out.append(messages.text("text.page", page.get()));
        }
        out.append('\n');
    }

    private String line(Report report, ReportedClaim claim, Finding finding, Messages messages) {
        Position at = Position.start(report.article(), claim.span());
        return messages.text(
                "text.finding",
                Plain.line(report.article().origin()),
                at.line(),
                at.column(),
                coloured(messages.text("verdict." + finding.verdict()), finding.verdict()),
                Plain.line(claim.span().quote()),
                Plain.line(finding.explanation().in(messages.language())),
                Plain.line(finding.rule()));
    }

    private String coloured(String text, Verdict verdict) {
        return colours ? "\u001B[" + COLOURS.get(verdict) + "m" + text + "\u001B[0m" : text;
    }
}
