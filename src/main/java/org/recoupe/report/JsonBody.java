package org.recoupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.recoupe.article.Article;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;

/** Writes a report as one JSON object, as {@code report.schema.json} has it. */
final class JsonBody {

    private final JsonGenerator json;
    private final JsonFields fields;
    private final Report report;

    private JsonBody(JsonGenerator json, Report report) {
        this.json = json;
        this.fields = new JsonFields(json);
        this.report = report;
    }

    static void write(JsonGenerator json, Report report) throws IOException {
        new JsonBody(json, report).write();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", Report.SCHEMA);
        article(report.article());
        json.writeArrayFieldStart("mentions");
        for (Mention mention : report.mentions()) {
            mention(mention);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        for (ReportedClaim claim : report.claims()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        coverage(report.coverage());
        json.writeObjectFieldStart("names");
        for (Map.Entry<String, String> name : report.names().entrySet()) {
            json.writeStringField(name.getKey(), name.getValue());
        }
        json.writeEndObject();
        sources();
        JsonExtras.write(json, fields, report);
        run(report.run());
        json.writeEndObject();
    }

    private void article(Article article) throws IOException {
        json.writeStringField("id", article.id());
        json.writeStringField("language", article.language());
        fields.text("published", article.published().map(LocalDate::toString).orElse(""));
        json.writeStringField("origin", article.origin());
        fields.text("url", article.url().map(Object::toString).orElse(""));
        json.writeStringField("title", article.title());
        json.writeStringField("text", article.text());
    }

    private void mention(Mention mention) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", mention.kind().label());
        fields.span(mention.span());
        if (mention instanceof Mention.Amount amount) {
            fields.quantity(amount.quantity());
            fields.text("noun", amount.noun());
        } else if (mention instanceof Mention.Moment moment) {
            moment(moment);
        } else if (mention instanceof Mention.Lapse lapse) {
            fields.quantity(lapse.quantity());
            fields.text("timex", lapse.timex());
        } else if (mention instanceof Mention.Name name) {
            name(name);
        } else if (mention instanceof Mention.Role role) {
            json.writeStringField("role", role.role());
            json.writeBooleanField("plural", role.plural());
        }
        json.writeEndObject();
    }

    private void moment(Mention.Moment moment) throws IOException {
        if (moment.period().isPresent()) {
            fields.days(moment.period().get());
        } else {
            json.writeNullField("from");
            json.writeNullField("to");
            json.writeNullField("grain");
        }
        fields.text("timex", moment.timex());
        fields.text("unresolved", moment.unresolved());
    }

    private void name(Mention.Name name) throws IOException {
        json.writeArrayFieldStart("entities");
        for (Entity entity : name.entities()) {
            json.writeStartObject();
            json.writeStringField("id", entity.id());
            json.writeStringField("kind", JsonFields.word(entity.kind()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("form", JsonFields.word(name.form()));
        json.writeBooleanField("plural", name.plural());
    }

    private void claim(ReportedClaim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("kind", claim.kind());
        fields.text("verdict", claim.verdict().map(Enum::name).orElse(""));
        fields.span(claim.span());
        for (Part part : claim.parts()) {
            part(part.name(), part.value());
        }
        fields.period("period", claim.period());
        json.writeStringField("modality", claim.modality().name());
        attribution(claim.attribution());
        fields.number("checkWorthiness", claim.checkWorthiness().score());
        fields.texts(
                "checkWorthinessReasons",
                claim.checkWorthiness().reasons().stream().map(JsonFields::word).toList());
        json.writeEndObject();
    }

    private void part(String name, Part.Value value) throws IOException {
        if (value instanceof Part.Term term) {
            fields.text(name, term.id());
        } else if (value instanceof Part.Terms terms) {
            fields.texts(name, terms.ids());
        } else if (value instanceof Part.Roles roles) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, String> role : roles.ids().entrySet()) {
                json.writeStringField(role.getKey(), role.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Part.Amount amount) {
            fields.quantity(name, amount.quantity());
        } else if (value instanceof Part.Number number) {
            json.writeNumberField(name, number.number());
        } else if (value instanceof Part.Flag flag) {
            json.writeBooleanField(name, flag.set());
        }
    }

    private void attribution(Attribution attribution) throws IOException {
        if (!attribution.present()) {
            json.writeNullField("attribution");
            return;
        }
        json.writeObjectFieldStart("attribution");
        json.writeStringField("speaker", report.name(attribution.speaker()).orElse(attribution.name()));
        json.writeStringField("id", attribution.speaker());
        json.writeStringField("name", attribution.name());
        fields.text("verb", attribution.verb());
        json.writeBooleanField("quoted", attribution.quoted());
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("claim", finding.claim());
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("severity", finding.severity().name());
        json.writeStringField("rule", finding.rule());
        fields.texts("also", finding.also());
        json.writeStringField("fingerprint", finding.fingerprint());
        fields.texts("caveats", finding.caveats());
        json.writeStringField(
                "explanation", finding.explanation().in(report.article().language()));
        json.writeObjectFieldStart("explanations");
        json.writeStringField("fr", finding.explanation().french());
        json.writeStringField("en", finding.explanation().english());
        json.writeEndObject();
        fields.text("arithmetic", finding.explanation().arithmetic());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : finding.evidence()) {
            evidence(evidence);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataset", evidence.dataset());
        json.writeNumberField("row", evidence.row());
        fields.text("source", evidence.sources().stream().findFirst().orElse(""));
        fields.texts("sources", evidence.sources());
        fields.text("publisher", evidence.publisher());
        fields.text("url", evidence.url());
        fields.number("value", evidence.value().orElse(Double.NaN));
        fields.text("unit", evidence.unit());
        fields.text("period", evidence.period());
        fields.text("released", evidence.released().map(LocalDate::toString).orElse(""));
        fields.text("label", evidence.label());
        json.writeEndObject();
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("mentions", coverage.account().size());
        json.writeNumberField("checked", coverage.checked());
        json.writeNumberField("noData", coverage.noData());
        json.writeNumberField("notCheckable", coverage.notCheckable());
        json.writeNumberField("notChecked", coverage.notChecked());
        json.writeArrayFieldStart("account");
        for (Coverage.Entry entry : coverage.account()) {
            json.writeStartObject();
            json.writeStringField("kind", entry.kind());
            fields.span(entry.span());
            fields.text("claim", entry.claim());
            fields.text("verdict", entry.verdict().map(Enum::name).orElse(""));
            fields.text("reason", entry.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sources() throws IOException {
        json.writeArrayFieldStart("sources");
        for (Source source : report.sources()) {
            json.writeStartObject();
            json.writeStringField("id", source.id());
            json.writeStringField("title", source.title());
            json.writeStringField("publisher", source.publisher());
            fields.text("url", source.url());
            fields.text("licence", source.licence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void run(Run run) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("version", run.version());
        json.writeStringField("started", run.started().toString());
        json.writeNumberField("milliseconds", run.duration().toMillis());
        fields.text("rules", run.rules());
        fields.text("data", run.data());
        json.writeArrayFieldStart("failures");
        for (Run.Failure failure : run.failures()) {
            json.writeStartObject();
            json.writeStringField("rule", failure.rule());
            json.writeStringField("message", failure.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
