package org.recoupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.review.Decision;

/** Rules, series and decisions in JSON: what version 1 of the schema did not have. */
final class JsonExtras {

    private final JsonGenerator json;
    private final JsonFields fields;

    private JsonExtras(JsonGenerator json, JsonFields fields) {
        this.json = json;
        this.fields = fields;
    }

    static void write(JsonGenerator json, JsonFields fields, Report report) throws IOException {
        JsonExtras extras = new JsonExtras(json, fields);
        json.writeArrayFieldStart("rules");
        for (RuleTitle rule : report.rules()) {
            extras.rule(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (Series series : report.series()) {
            extras.series(series);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("review");
        extras.decisions("decisions", report.review().decisions());
        extras.decisions("unused", report.review().unused());
        json.writeEndObject();
    }

    private void rule(RuleTitle rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeObjectFieldStart("titles");
        json.writeStringField("fr", rule.french());
        json.writeStringField("en", rule.english());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void series(Series series) throws IOException {
        json.writeStartObject();
        json.writeStringField("claim", series.claim());
        fields.text("unit", series.unit());
        json.writeArrayFieldStart("points");
        for (Series.Point point : series.points()) {
            json.writeStartObject();
            json.writeStringField("period", point.period());
            json.writeStringField("from", point.from().toString());
            fields.number("value", point.value());
            fields.text("publisher", point.publisher());
            json.writeStringField("dataset", point.dataset());
            json.writeNumberField("row", point.row());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void decisions(String name, List<Decision> decisions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Decision decision : decisions) {
            decision(decision);
        }
        json.writeEndArray();
    }

    private void decision(Decision decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("fingerprint", decision.fingerprint());
        json.writeStringField("decision", decision.outcome().label());
        fields.text("reason", decision.reason());
        fields.text("reviewer", decision.reviewer());
        json.writeStringField("at", decision.at().toString());
        fields.text("rule", decision.rule());
        fields.text("verdict", decision.verdict());
        fields.text("quote", decision.quote());
        json.writeObjectFieldStart("correction");
        for (Map.Entry<String, String> each : new TreeMap<>(decision.correction()).entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static RuleTitle readRule(JsonNode json) {
        JsonNode titles = json.path("titles");
        return new RuleTitle(JsonReader.text(json, "id"), JsonReader.text(titles, "fr"), JsonReader.text(titles, "en"));
    }

    static Series readSeries(JsonNode json) {
        return new Series(
                JsonReader.text(json, "claim"),
                JsonReader.text(json, "unit"),
                JsonReader.all(json.path("points"), JsonExtras::readPoint));
    }

    private static Series.Point readPoint(JsonNode json) {
        return new Series.Point(
                JsonReader.text(json, "period"),
                LocalDate.parse(JsonReader.text(json, "from")),
                json.path("value").asDouble(),
                JsonReader.text(json, "publisher"),
                JsonReader.text(json, "dataset"),
                json.path("row").asInt());
    }

    static Review readReview(JsonNode json, String article) {
        return new Review(
                JsonReader.all(json.path("decisions"), each -> readDecision(each, article)),
                JsonReader.all(json.path("unused"), each -> readDecision(each, article)));
    }

    private static Decision readDecision(JsonNode json, String article) {
        Map<String, String> correction = new TreeMap<>();
        json.path("correction")
                .fields()
                .forEachRemaining(
                        each -> correction.put(each.getKey(), each.getValue().asText()));
        return new Decision(
                article,
                JsonReader.text(json, "fingerprint"),
                Decision.Outcome.named(JsonReader.text(json, "decision")),
                JsonReader.text(json, "reason"),
                JsonReader.text(json, "reviewer"),
                Instant.parse(JsonReader.text(json, "at")),
                JsonReader.text(json, "rule"),
                JsonReader.text(json, "verdict"),
                JsonReader.text(json, "quote"),
                correction);
    }
}
