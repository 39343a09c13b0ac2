package org.recoupe.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recoupe.article.Span;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/** Reads mentions, and the parts of claims, back from JSON. */
final class JsonMention {

    /** What every claim has; all its other fields are parts. */
    private static final Set<String> OF_EVERY_CLAIM = Set.of(
            "id",
            "kind",
            "verdict",
            "span",
            "period",
            "modality",
            "attribution",
            "checkWorthiness",
            "checkWorthinessReasons");

    /** The parts that are quantities: a null there is no quantity, elsewhere no id. */
    private static final Set<String> AMOUNTS = Set.of("quantity", "change", "start", "end", "share", "duration");

    private JsonMention() {}

    static Mention read(JsonNode json) {
        Span span = JsonReader.span(json);
        String label = JsonReader.text(json, "kind");
        MentionKind kind = Arrays.stream(MentionKind.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of mention: " + label));
        return switch (kind) {
            case DATE -> moment(json, span);
            case DURATION -> new Mention.Lapse(span, quantity(json), JsonReader.text(json, "timex"));
            case ENTITY -> name(json, span);
            case ROLE ->
                new Mention.Role(
                        span, JsonReader.text(json, "role"), json.path("plural").asBoolean());
            case CODE -> new Mention.Code(span);
            default -> new Mention.Amount(kind, span, quantity(json), JsonReader.text(json, "noun"));
        };
    }

    private static Mention.Moment moment(JsonNode json, Span span) {
        Optional<Period> period = json.path("grain").isNull() ? Optional.empty() : Optional.of(period(json));
        return new Mention.Moment(span, period, JsonReader.text(json, "timex"), JsonReader.text(json, "unresolved"));
    }

    private static Mention.Name name(JsonNode json, Span span) {
        List<Entity> entities = JsonReader.all(
                json.path("entities"),
                entity -> new Entity(
                        JsonReader.text(entity, "id"), JsonReader.constant(Entity.Kind.class, entity, "kind")));
        return new Mention.Name(
                span,
                entities,
                JsonReader.constant(Mention.Name.Form.class, json, "form"),
                json.path("plural").asBoolean());
    }

    static Period period(JsonNode json) {
        if (json.isNull()) {
            return Period.ALWAYS;
        }
        return new Period(
                day(json, "from", LocalDate.MIN),
                day(json, "to", LocalDate.MAX),
                JsonReader.constant(Period.Grain.class, json, "grain"),
                JsonReader.text(json, "timex"));
    }

    private static LocalDate day(JsonNode json, String field, LocalDate open) {
        String day = JsonReader.text(json, field);
        return day.isEmpty() ? open : LocalDate.parse(day);
    }

    static Quantity quantity(JsonNode json) {
        if (json.isNull()) {
            return Quantity.NONE;
        }
        Interval range = Interval.of(
                number(json, "low", Double.NEGATIVE_INFINITY), number(json, "high", Double.POSITIVE_INFINITY));
        return new Quantity(
                json.path("value").asDouble(),
                json.path("step").asDouble(),
                range,
                JsonReader.text(json, "unit"),
                JsonReader.constant(Dimension.class, json, "dimension"),
                JsonReader.constant(Comparator.class, json, "comparator"),
                JsonReader.text(json, "hedge"),
                JsonReader.text(json, "rate"));
    }

    private static double number(JsonNode json, String field, double open) {
        JsonNode value = json.path(field);
        return value.isNumber() ? value.asDouble() : open;
    }

    static List<Part> parts(JsonNode claim) {
        List<Part> parts = new ArrayList<>();
        claim.fieldNames().forEachRemaining(name -> {
            if (!OF_EVERY_CLAIM.contains(name)) {
                parts.add(new Part(name, value(name, claim.path(name))));
            }
        });
        return parts;
    }

    private static Part.Value value(String name, JsonNode json) {
        if (AMOUNTS.contains(name)) {
            return new Part.Amount(quantity(json));
        }
        if (json.isArray()) {
            return new Part.Terms(JsonReader.all(json, JsonNode::asText));
        }
        if (json.isObject()) {
            TreeMap<String, String> ids = new TreeMap<>();
            json.fieldNames()
                    .forEachRemaining(role -> ids.put(role, json.path(role).asText()));
            return new Part.Roles(ids);
        }
        if (json.isBoolean()) {
            return new Part.Flag(json.asBoolean());
        }
        return json.isIntegralNumber()
                ? new Part.Number(json.asLong())
                : new Part.Term(json.isNull() ? "" : json.asText());
    }
}
