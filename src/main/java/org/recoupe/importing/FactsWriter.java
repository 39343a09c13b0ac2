package org.recoupe.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes facts as tables of reference data, one file for each kind, with their descriptor. */
final class FactsWriter {

    private static final List<String> DAYS = List.of("valid_from", "valid_to", "start", "end");

    private final Intake intake;
    private final String id;
    private final Path folder;

    /** Writes the facts of that intake, as that import, into that folder. */
    FactsWriter(Intake intake, String id, Path folder) {
        this.intake = intake;
        this.id = id;
        this.folder = folder;
    }

    /** Writes all files. */
    void write(Origin origin) throws IOException {
        for (Facts.Kind kind : intake.facts().kinds()) {
            writeTable(kind);
        }
        try (JsonGenerator json =
                new JsonFactory().createGenerator(Files.newBufferedWriter(folder.resolve("datapackage.json")))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.writeStringField("name", id);
            json.writeStringField("title", intake.about().title());
            new OriginWriter(intake, id).write(json, origin);
            json.writeArrayFieldStart("resources");
            for (Facts.Kind kind : intake.facts().kinds()) {
                resource(json, kind);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static String name(Facts.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void writeTable(Facts.Kind kind) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(name(kind) + ".csv"));
                CSVPrinter out = new CSVPrinter(file, format)) {
            out.printRecord(kind.fields());
            for (List<String> row : intake.facts().rows(kind)) {
                for (String cell : row) {
                    out.print(cell);
                }
                out.print(id);
                out.println();
            }
        }
    }

    private void resource(JsonGenerator json, Facts.Kind kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", id + "." + name(kind));
        json.writeStringField("path", name(kind) + ".csv");
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (String field : kind.fields()) {
            json.writeStartObject();
            json.writeStringField("name", field);
            if (DAYS.contains(field)) {
                json.writeStringField("type", "date");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("factcheck");
        switch (kind) {
            case PERSONS -> entities(json, "person");
            case PLACES -> entities(json, "place");
            default -> json.writeStringField("kind", name(kind));
        }
        json.writeStringField("sourceField", "source");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void entities(JsonGenerator json, String kind) throws IOException {
        json.writeStringField("kind", "entities");
        json.writeStringField("entityKind", kind);
    }
}
