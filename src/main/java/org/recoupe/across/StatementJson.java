package org.recoupe.across;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/** A statement as one line of JSON: for sorting on disk, and for sending to another machine. */
public final class StatementJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatementJson() {}

    /** The statement on one line. */
    public static String line(Statement statement) {
        ObjectNode json = JSON.createObjectNode();
        json.put("article", statement.article());
        json.put("origin", statement.origin());
        json.put("language", statement.language());
        json.put("published", statement.published().map(LocalDate::toString).orElse(""));
        json.put("claim", statement.claim());
        json.put("measure", statement.measure());
        ObjectNode dimensions = json.putObject("dimensions");
        statement.dimensions().forEach(dimensions::put);
        Period period = statement.period();
        json.put("from", period.from().toString());
        json.put("to", period.to().toString());
        json.put("grain", period.grain().name());
        json.put("timex", period.timex());
        quantity(json.putObject("quantity"), statement.quantity());
        json.put("modality", statement.modality().name());
        json.put("speaker", statement.speaker());
        json.put("dated", statement.dated());
        json.put("quote", statement.quote());
        return json.toString();
    }

    private static void quantity(ObjectNode json, Quantity quantity) {
        json.put("value", quantity.value());
        json.put("step", quantity.step());
        json.put("low", String.valueOf(quantity.range().low()));
        json.put("high", String.valueOf(quantity.range().high()));
        json.put("unit", quantity.unitCode());
        json.put("dimension", quantity.dimension().name());
        json.put("comparator", quantity.comparator().name());
        json.put("hedge", quantity.hedge());
        json.put("rate", quantity.rate());
    }

    /**
     * The statement of that line.
     *
     * @throws IOException if it is not one that {@link #line} has written
     */
    public static Statement read(String line) throws IOException {
        try {
            return read(JSON.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("no statement of an article: " + e.getMessage(), e);
        }
    }

    private static Statement read(JsonNode json) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        json.path("dimensions")
                .fields()
                .forEachRemaining(
                        each -> dimensions.put(each.getKey(), each.getValue().asText()));
        String published = text(json, "published");
        return new Statement(
                text(json, "article"),
                text(json, "origin"),
                text(json, "language"),
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                text(json, "claim"),
                text(json, "measure"),
                dimensions,
                new Period(
                        LocalDate.parse(text(json, "from")),
                        LocalDate.parse(text(json, "to")),
                        Period.Grain.valueOf(text(json, "grain")),
                        text(json, "timex")),
                quantity(json.path("quantity")),
                Modality.valueOf(text(json, "modality")),
                text(json, "speaker"),
                json.path("dated").asBoolean(),
                text(json, "quote"));
    }

    private static Quantity quantity(JsonNode json) {
        return new Quantity(
                json.path("value").asDouble(),
                json.path("step").asDouble(),
                Interval.of(Double.parseDouble(text(json, "low")), Double.parseDouble(text(json, "high"))),
                text(json, "unit"),
                Dimension.valueOf(text(json, "dimension")),
                Comparator.valueOf(text(json, "comparator")),
                text(json, "hedge"),
                text(json, "rate"));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }
}
