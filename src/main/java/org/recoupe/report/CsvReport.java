package org.recoupe.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.recoupe.article.Span;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;

/** The findings as a table, one a line with its best evidence; cells that a spreadsheet would run are made text. */
public final class CsvReport implements ReportWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        // Closing the printer would close the place it prints to.
        @SuppressWarnings("resource")
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(COLUMNS.keySet());
        for (Alerts.Alert alert : Alerts.of(report)) {
            for (Column column : COLUMNS.values()) {
                printer.print(column.cell(report, alert.claim(), alert.finding()));
            }
            printer.println();
        }
    }

    /** One column: a number as it is, a text made {@link #safe}. */
    @FunctionalInterface
    private interface Column {
        Object cell(Report report, ReportedClaim claim, Finding finding);
    }

    private static final Map<String, Column> COLUMNS = columns();

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("article", (report, claim, finding) -> safe(report.article().id()));
        columns.put("claim", (report, claim, finding) -> safe(claim.id()));
        columns.put("kind", (report, claim, finding) -> safe(claim.kind()));
        columns.put("verdict", (report, claim, finding) -> finding.verdict());
        columns.put("severity", (report, claim, finding) -> finding.severity());
        columns.put("rule", (report, claim, finding) -> safe(finding.rule()));
        columns.put("line", (report, claim, finding) -> start(report, claim).line());
        columns.put("column", (report, claim, finding) -> start(report, claim).column());
        columns.put("part", (report, claim, finding) -> claim.span().part() == Span.Part.TITLE ? "title" : "text");
        columns.put("quote", (report, claim, finding) -> safe(claim.span().quote()));
        columns.put("value", (report, claim, finding) -> value(claim.quantity()));
        columns.put("unit", (report, claim, finding) -> safe(claim.quantity().unitCode()));
        columns.put(
                "speaker", (report, claim, finding) -> safe(claim.attribution().name()));
        columns.put(
                "explanation",
                (report, claim, finding) ->
                        safe(finding.explanation().in(report.article().language())));
        columns.put(
                "arithmetic",
                (report, claim, finding) -> safe(finding.explanation().arithmetic()));
        columns.put("caveats", (report, claim, finding) -> safe(String.join(" ", finding.caveats())));
        evidenceColumns(columns);
        columns.put("fingerprint", (report, claim, finding) -> safe(finding.fingerprint()));
        return columns;
    }

    private static void evidenceColumns(Map<String, Column> columns) {
        columns.put(
                "dataset",
                (report, claim, finding) ->
                        best(finding).map(row -> safe(row.dataset())).orElse(""));
        columns.put(
                "row",
                (report, claim, finding) ->
                        best(finding).map(row -> String.valueOf(row.row())).orElse(""));
        columns.put(
                "reference",
                (report, claim, finding) -> best(finding)
                        .flatMap(Evidence::value)
                        .map(CsvReport::plain)
                        .orElse(""));
        columns.put(
                "released",
                (report, claim, finding) -> best(finding)
                        .flatMap(Evidence::released)
                        .map(LocalDate::toString)
                        .orElse(""));
        columns.put(
                "publisher",
                (report, claim, finding) ->
                        best(finding).map(row -> safe(row.publisher())).orElse(""));
        columns.put(
                "url",
                (report, claim, finding) ->
                        best(finding).map(row -> safe(row.url())).orElse(""));
    }

    private static Optional<Evidence> best(Finding finding) {
        return finding.evidence().stream().findFirst();
    }

    private static Position start(Report report, ReportedClaim claim) {
        return Position.start(report.article(), claim.span());
    }

    private static String value(Quantity quantity) {
        return quantity.present() ? plain(quantity.value()) : "";
    }

    private static String plain(double number) {
        BigDecimal bare = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return bare.toPlainString();
    }

    /** A text on one line that no spreadsheet takes for a formula. */
    private static String safe(String text) {
        String line = Plain.line(text);
        return !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
