package org.recoupe.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Holdings as JSON, one array of objects. */
public final class HoldingsJson {

    private interface Fields<T> {
        void write(JsonGenerator json, T each) throws IOException;
    }

    private HoldingsJson() {}

    /**
     * Writes what is held.
     *
     * @throws IOException if it cannot be written
     */
    public static void coverages(List<Holdings.Coverage> all, OutputStream out) throws IOException {
        write(all, out, (json, each) -> {
            json.writeStringField("measure", each.measure());
            json.writeObjectFieldStart("labels");
            for (Map.Entry<String, String> label : each.labels().entrySet()) {
                json.writeStringField(label.getKey(), label.getValue());
            }
            json.writeEndObject();
            json.writeStringField("unit", each.unit());
            json.writeNumberField("observations", each.observations());
            json.writeNumberField("series", each.series());
            json.writeNumberField("countries", each.countries());
            json.writeStringField("from", each.from());
            json.writeStringField("to", each.to());
            json.writeStringField("released", each.released());
            texts(json, "publishers", each.publishers());
            json.writeStringField("path", each.path());
        });
    }

    /**
     * Writes values.
     *
     * @throws IOException if they cannot be written
     */
    public static void values(List<Holdings.Value> all, OutputStream out) throws IOException {
        write(all, out, (json, each) -> {
            texts(json, "dimensions", each.dimensions());
            json.writeStringField("period", each.period());
            json.writeNumberField("value", each.value());
            json.writeStringField("status", each.status());
            json.writeStringField("released", each.released());
            json.writeStringField("source", each.source());
            json.writeStringField("publisher", each.publisher());
            json.writeStringField("path", each.path());
            json.writeNumberField("row", each.row());
        });
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static <T> void write(List<T> all, OutputStream out, Fields<T> fields) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartArray();
        for (T each : all) {
            json.writeStartObject();
            fields.write(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
