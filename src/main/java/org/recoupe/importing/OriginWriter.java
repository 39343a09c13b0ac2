package org.recoupe.importing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes into a descriptor where an import comes from. */
final class OriginWriter {

    private final Intake intake;
    private final String id;

    OriginWriter(Intake intake, String id) {
        this.intake = intake;
        this.id = id;
    }

    /** Writes the file it was made from, and the source that its rows name. */
    void write(JsonGenerator json, Origin origin) throws IOException {
        json.writeRaw("\n");
        origin(json, origin);
        json.writeRaw("\n");
        source(json, origin);
    }

    private void origin(JsonGenerator json, Origin origin) throws IOException {
        json.writeObjectFieldStart("import");
        json.writeStringField("file", origin.file());
        json.writeStringField("member", origin.member());
        json.writeStringField("sha256", origin.sha256());
        json.writeStringField("format", origin.format());
        json.writeStringField("importer", origin.importer());
        json.writeStringField(
                "vintage", intake.about().vintage().map(Object::toString).orElse(""));
        json.writeNumberField("read", intake.tally().read());
        json.writeNumberField("kept", intake.tally().kept());
        json.writeNumberField("refused", intake.tally().refused());
        json.writeEndObject();
    }

    private void source(JsonGenerator json, Origin origin) throws IOException {
        About about = intake.about();
        json.writeArrayFieldStart("sources");
        json.writeStartObject();
        json.writeStringField("name", id);
        json.writeStringField("title", about.title());
        json.writeStringField("publisher", about.publisher());
        json.writeStringField("path", about.url());
        json.writeStringField("kind", intake.facts().isEmpty() ? "statistical-office" : "archive");
        json.writeStringField("licence", about.licence());
        json.writeStringField("published", about.vintage().map(Object::toString).orElse(""));
        json.writeStringField("retrieved", origin.day().toString());
        json.writeNumberField("rank", 2);
        json.writeEndObject();
        json.writeEndArray();
    }
}
