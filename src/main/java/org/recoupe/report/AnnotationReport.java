package org.recoupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.recoupe.article.Span;

/** The findings as W3C Web Annotations on the article: a page of JSON-LD that annotation tools read. */
public final class AnnotationReport implements ReportWriter {

    /** As much of the text around a quote as tells it from others; what Hypothesis keeps. */
    private static final int CONTEXT = 32;

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new JsonText(out))) {
            json.setPrettyPrinter(JsonReport.indented());
            json.writeStartObject();
            context(json);
            json.writeStringField(
                    "id", "urn:recoupe:report:" + Link.part(report.article().id()));
            json.writeStringField("type", "AnnotationPage");
            json.writeArrayFieldStart("items");
            for (Alerts.Alert alert : Alerts.of(report)) {
                annotation(json, report, alert);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    /** The context of the W3C, and the one motivation that its vocabulary defines but its context forgets. */
    private static void context(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("@context");
        json.writeString("http://www.w3.org/ns/anno.jsonld");
        json.writeStartObject();
        json.writeStringField("assessing", "oa:assessing");
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void annotation(JsonGenerator json, Report report, Alerts.Alert alert) throws IOException {
        String language = Messages.of(report.article().language()).language();
        json.writeStartObject();
        json.writeStringField(
                "id", "urn:recoupe:finding:" + Link.part(alert.finding().fingerprint()));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "assessing");
        json.writeArrayFieldStart("body");
        body(json, "tagging", alert.finding().verdict().name(), "en");
        body(json, "assessing", Plain.text(alert.finding().explanation().in(language)), language);
        json.writeEndArray();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", source(report));
        json.writeArrayFieldStart("selector");
        selectors(json, report, alert.claim().span());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, String purpose, String value, String language) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("format", "text/plain");
        json.writeStringField("language", language);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static String source(Report report) {
        String url = Link.http(report.article().url().map(Object::toString).orElse(""));
        return url.isEmpty()
                ? "urn:recoupe:article:" + Link.part(report.article().id())
                : url;
    }

    private static void selectors(JsonGenerator json, Report report, Span span) throws IOException {
        String text = report.article().part(span.part());
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", span.quote());
        json.writeStringField("prefix", text.substring(whole(text, Math.max(0, span.start() - CONTEXT)), span.start()));
        json.writeStringField(
                "suffix", text.substring(span.end(), whole(text, Math.min(text.length(), span.end() + CONTEXT))));
        json.writeEndObject();
        if (span.part() == Span.Part.BODY) {
            // The standard counts code points; we count UTF-16 units.
            json.writeStartObject();
            json.writeStringField("type", "TextPositionSelector");
            json.writeNumberField("start", text.codePointCount(0, span.start()));
            json.writeNumberField("end", text.codePointCount(0, span.end()));
            json.writeEndObject();
        }
    }

    /** That place, or the one after it where it would cut a character in two. */
    private static int whole(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at + 1 : at;
    }
}
