package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.article.Span;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.review.Decision;

/** The findings as SARIF 2.1.0, which code hosts and editors read. */
public final class SarifReport implements ReportWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new JsonText(out))) {
            json.setPrettyPrinter(JsonReport.indented());
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, report);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Alerts.Alert alert : Alerts.of(report)) {
                result(json, report, alert);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void tool(JsonGenerator json, Report report) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Recoupe");
        json.writeStringField("version", report.run().version());
        json.writeArrayFieldStart("rules");
        List<String> rules = report.findings().stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Report report, Alerts.Alert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", alert.finding().rule());
        json.writeStringField("kind", kind(alert));
        json.writeStringField("level", level(alert.finding().severity()));
        json.writeObjectFieldStart("message");
        json.writeStringField("text", alert.message(report));
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(report.article().origin()));
        json.writeEndObject();
        region(json, report, alert.claim().span());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("recoupe/v1", alert.finding().fingerprint());
        json.writeEndObject();
        if (alert.quiet()) {
            suppression(json, report.review().holding(alert.finding()).orElseThrow());
        }
        json.writeEndObject();
    }

    /** A finding that people set aside is marked, not left out. */
    private static void suppression(JsonGenerator json, Decision decision) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", decision.outcome().label() + ": " + Plain.line(decision.reason()));
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void region(JsonGenerator json, Report report, Span span) throws IOException {
        Position start = Position.start(report.article(), span);
        Position end = Position.end(report.article(), span);
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }

    /** Only a failure may have a level; one that people set aside is a failure still, and marked as suppressed. */
    private static String kind(Alerts.Alert alert) {
        if (alert.finding().severity() != Severity.INFO) {
            return "fail";
        }
        return switch (alert.finding().verdict()) {
            case CONSISTENT -> "pass";
            case NO_DATA -> "open";
            case NOT_CHECKABLE -> "notApplicable";
            case IMPRECISE, INCONSISTENT, DISPUTED -> "review";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "none";
        };
    }

    private static String uri(String origin) {
        try {
            return new URI(null, null, Path.of(origin).toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException | InvalidPathException e) {
            // Standard input, or a name that no file can have: named all the same.
            return "article";
        }
    }
}
