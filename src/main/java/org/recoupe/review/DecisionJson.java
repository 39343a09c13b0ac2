package org.recoupe.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A decision as one line of JSON. */
public final class DecisionJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CORRECTED = List.of("value", "quote", "measure");

    /** Longer texts are no reason, quote or name. */
    private static final int LONGEST = 10_000;

    private DecisionJson() {}

    /** That decision on one line, without its end. */
    public static String write(Decision decision) {
        ObjectNode json = JSON.createObjectNode();
        json.put("article", decision.article());
        json.put("fingerprint", decision.fingerprint());
        json.put("decision", decision.outcome().label());
        json.put("reason", decision.reason());
        json.put("reviewer", decision.reviewer());
        json.put("at", decision.at().toString());
        json.put("rule", decision.rule());
        json.put("verdict", decision.verdict());
        json.put("quote", decision.quote());
        if (!decision.correction().isEmpty()) {
            ObjectNode correction = json.putObject("correction");
            new TreeMap<>(decision.correction()).forEach(correction::put);
        }
        return json.toString();
    }

    /**
     * The decision that a line holds.
     *
     * @throws IOException if it holds none; the message says what is missing
     */
    public static Decision read(String line) throws IOException {
        return read(JSON.readTree(line));
    }

    /** The decision that an object holds. */
    public static Decision read(JsonNode json) throws IOException {
        try {
            return new Decision(
                    text(json, "article"),
                    needed(json, "fingerprint"),
                    outcome(needed(json, "decision")),
                    text(json, "reason"),
                    text(json, "reviewer"),
                    Instant.parse(needed(json, "at")),
                    text(json, "rule"),
                    text(json, "verdict"),
                    text(json, "quote"),
                    correction(json.path("correction")));
        } catch (DateTimeException e) {
            throw new IOException(
                    "\"at\": expected a time such as 2024-08-19T10:00:00Z, found \"%s\"".formatted(text(json, "at")),
                    e);
        }
    }

    private static Decision.Outcome outcome(String label) throws IOException {
        List<String> labels = Arrays.stream(Decision.Outcome.values())
                .map(Decision.Outcome::label)
                .toList();
        if (!labels.contains(label)) {
            throw new IOException("\"decision\": expected one of %s, found \"%s\"".formatted(labels, label));
        }
        return Decision.Outcome.named(label);
    }

    private static Map<String, String> correction(JsonNode json) throws IOException {
        Map<String, String> correction = new TreeMap<>();
        for (String field : CORRECTED) {
            String value = text(json, field);
            if (!value.isEmpty()) {
                correction.put(field, value);
            }
        }
        return correction;
    }

    private static String needed(JsonNode json, String field) throws IOException {
        String text = text(json, field);
        if (text.isEmpty()) {
            throw new IOException("no \"" + field + "\"");
        }
        return text;
    }

    private static String text(JsonNode json, String field) throws IOException {
        String text = json.path(field).asText("");
        if (text.length() > LONGEST) {
            throw new IOException("\"%s\" has more than %d characters".formatted(field, LONGEST));
        }
        return text;
    }
}
