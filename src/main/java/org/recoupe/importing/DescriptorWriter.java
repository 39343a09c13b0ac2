package org.recoupe.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** Writes the descriptor of an import: one resource for each indicator, all in one table. */
final class DescriptorWriter {

    private static final String VALUE = "value";

    private static final Map<String, Table.Row> TOLERANCES = tolerances();

    private final Intake intake;
    private final String id;
    private final List<PackageWriter.Stretch> stretches;
    private final long bytes;
    /** How often each title without its unit stands for each kind of quantity. */
    private final Map<String, Integer> titles = new HashMap<>();

    DescriptorWriter(Intake intake, String id, List<PackageWriter.Stretch> stretches, long bytes) {
        this.intake = intake;
        this.id = id;
        this.stretches = List.copyOf(stretches);
        this.bytes = bytes;
        for (PackageWriter.Stretch stretch : stretches) {
            titles.merge(titleKey(intake.measured(stretch.indicator())), 1, Integer::sum);
        }
    }

    private static Map<String, Table.Row> tolerances() {
        Map<String, Table.Row> rows = new HashMap<>();
        Table.read("/org/recoupe/importing/tolerances.csv").rows().forEach(row -> rows.put(row.get("quantity"), row));
        return rows;
    }

    private static String titleKey(Measured measured) {
        Unit unit = measured.unit();
        return String.join("|", Areas.folded(measured.plainTitle("en")), unit.quantity(), unit.rate());
    }

    /** Writes it there. */
    void write(Path file, Origin origin) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            json.writeStartObject();
            json.writeStringField("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.writeStringField("name", id);
            json.writeStringField("title", intake.about().title());
            json.writeStringField("created", origin.day() + "T00:00:00Z");
            new OriginWriter(intake, id).write(json, origin);
            json.writeRaw("\n");
            json.writeArrayFieldStart("resources");
            for (PackageWriter.Stretch stretch : stretches) {
                json.writeRaw("\n");
                resource(json, stretch);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void resource(JsonGenerator json, PackageWriter.Stretch stretch) throws IOException {
        Measured measured = intake.measured(stretch.indicator());
        json.writeStartObject();
        json.writeStringField("name", name(stretch));
        json.writeStringField("path", "data.csv");
        json.writeStringField("title", measured.indicator().title());
        if (!measured.indicator().note().isEmpty()) {
            json.writeStringField("description", measured.indicator().note());
        }
        json.writeNumberField("bytes", bytes);
        schema(json);
        json.writeObjectFieldStart("factcheck");
        json.writeStringField("kind", "observations");
        json.writeObjectFieldStart("rows");
        json.writeNumberField("from", stretch.from());
        json.writeNumberField("to", stretch.to());
        json.writeNumberField("line", stretch.line());
        json.writeEndObject();
        measure(json, measured, name(stretch));
        dimensions(json);
        json.writeObjectFieldStart("vintage");
        json.writeStringField("releaseField", "release_date");
        json.writeStringField("statusField", "status");
        json.writeEndObject();
        tolerance(json, measured.unit());
        json.writeEndObject();
        json.writeEndObject();
    }

    private String name(PackageWriter.Stretch stretch) {
        return stretches.size() == 1
                ? id
                : id + "." + stretch.indicator().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void schema(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (String field : List.of("indicator", "economy", "area")) {
            field(json, field, "string");
        }
        if (intake.between()) {
            field(json, "partner", "string");
            field(json, "flow", "string");
        }
        field(json, "period", "string");
        field(json, VALUE, "number");
        for (String field : List.of("status", "flag", "source")) {
            field(json, field, "string");
        }
        field(json, "release_date", "date");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, String name, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (!type.equals("string")) {
            json.writeStringField("type", type);
        }
        json.writeEndObject();
    }

    private void measure(JsonGenerator json, Measured measured, String resource) throws IOException {
        Unit unit = measured.unit();
        json.writeObjectFieldStart("measure");
        json.writeStringField("field", VALUE);
        json.writeStringField("same", measured.concept());
        json.writeStringField("quantity", unit.quantity());
        json.writeStringField("unit", unit.code());
        if (!unit.rate().isEmpty()) {
            json.writeStringField("rate", unit.rate());
        }
        json.writeNumberField("multiplier", unit.multiplier());
        if (!unit.basis().isEmpty()) {
            json.writeStringField("priceBasis", unit.basis());
        }
        json.writeBooleanField("flow", measured.term().map(Glossary.Term::flow).orElse(true));
        String growth = measured.term().map(Glossary.Term::growth).orElse("");
        if (unit.change() || growth.equals("self")) {
            json.writeStringField("growth", resource + "/" + VALUE);
        } else if (!growth.isEmpty()) {
            json.writeStringField("growth", growth);
        }
        boolean plain = titles.getOrDefault(titleKey(measured), 0) == 1;
        words(json, "labels", "synonyms", language -> measured.words(language, plain));
        words(
                json,
                "counts",
                "",
                language -> measured.term().map(term -> term.counts(language)).orElse(List.of()));
        words(
                json,
                "excludes",
                "",
                language -> measured.term().map(term -> term.excludes(language)).orElse(List.of()));
        json.writeEndObject();
    }

    private interface Words {
        List<String> in(String language);
    }

    /** Writes words by language; where there is a second field, the first word goes into the first and all into the second. */
    private static void words(JsonGenerator json, String first, String all, Words words) throws IOException {
        boolean any =
                Language.all().stream().anyMatch(it -> !words.in(it.code()).isEmpty());
        if (!any && all.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(first);
        for (Language language : Language.all()) {
            List<String> list = words.in(language.code());
            if (!list.isEmpty() && all.isEmpty()) {
                texts(json, language.code(), list);
            } else if (!list.isEmpty()) {
                json.writeStringField(language.code(), list.get(0));
            }
        }
        json.writeEndObject();
        if (!all.isEmpty()) {
            words(json, all, "", words);
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void dimensions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("dimensions");
        dimension(json, "economy", "country");
        if (intake.between()) {
            dimension(json, "partner", "partner");
            json.writeStartObject();
            json.writeStringField("field", "flow");
            json.writeStringField("role", "concept");
            json.writeObjectFieldStart("values");
            for (Table.Row row : Table.read("/org/recoupe/importing/flows.csv").rows()) {
                json.writeObjectFieldStart(row.get("flow"));
                texts(json, "en", row.all("en"));
                texts(json, "fr", row.all("fr"));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        dimension(json, "period", "time");
        json.writeEndArray();
    }

    private static void dimension(JsonGenerator json, String field, String role) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", field);
        json.writeStringField("role", role);
        json.writeEndObject();
    }

    private static void tolerance(JsonGenerator json, Unit unit) throws IOException {
        Table.Row row = TOLERANCES.getOrDefault(unit.quantity(), TOLERANCES.get("other"));
        json.writeObjectFieldStart("tolerance");
        for (String field : List.of("relative", "provisionalRelative", "betweenSources", "absolute")) {
            json.writeNumberField(field, row == null ? 0 : row.number(field, 0));
        }
        json.writeEndObject();
    }
}
