package org.recoupe.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Modality;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Explanation;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

/** Reads JSON reports back. */
final class JsonReader {

    /** What is read: the present version, and all before it. */
    private static final List<String> VERSIONS = List.of("recoupe-report/1", Report.SCHEMA);

    private JsonReader() {}

    static Report read(Reader in) throws IOException {
        JsonNode json = new ObjectMapper().readTree(in);
        String schema = json.path("schema").asText();
        if (!VERSIONS.contains(schema)) {
            throw new IOException("schema: expected one of %s, found %s; write the report anew with this version"
                    .formatted(VERSIONS, schema.isEmpty() ? "none" : schema));
        }
        try {
            return report(json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("the report does not fit report.schema.json: " + e.getMessage(), e);
        }
    }

    private static Report report(JsonNode json) {
        return new Report(
                article(json),
                all(json.path("mentions"), JsonMention::read),
                all(json.path("claims"), JsonReader::claim),
                all(json.path("findings"), JsonReader::finding),
                new Coverage(all(json.path("coverage").path("account"), JsonReader::entry)),
                texts(json.path("names")),
                all(json.path("sources"), JsonReader::source),
                // Version 1 has none of these three.
                all(json.path("rules"), JsonExtras::readRule),
                all(json.path("series"), JsonExtras::readSeries),
                JsonExtras.readReview(json.path("review"), text(json, "id")),
                run(json.path("run")));
    }

    static <T> List<T> all(JsonNode array, Function<JsonNode, T> element) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(element.apply(node)));
        return all;
    }

    /** The text of that field; empty for null. */
    static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("no field \"" + field + "\" in " + excerpt(json));
        }
        return value.isNull() ? "" : value.asText();
    }

    private static String excerpt(JsonNode json) {
        String all = json.toString();
        return all.length() <= 80 ? all : all.substring(0, 80) + "…";
    }

    private static Optional<String> given(JsonNode json, String field) {
        return Optional.of(text(json, field)).filter(text -> !text.isEmpty());
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field) {
        return Enum.valueOf(type, text(json, field).toUpperCase(Locale.ROOT));
    }

    static Span span(JsonNode json) {
        JsonNode span = json.path("span");
        Span.Part part = span.has("in") ? Span.Part.TITLE : Span.Part.BODY;
        return new Span(part, span.path("start").asInt(), span.path("end").asInt(), text(span, "quote"));
    }

    private static SortedMap<String, String> texts(JsonNode json) {
        SortedMap<String, String> texts = new TreeMap<>();
        json.fieldNames().forEachRemaining(name -> texts.put(name, text(json, name)));
        return texts;
    }

    private static Article article(JsonNode json) {
        return new Article(
                text(json, "id"),
                text(json, "origin"),
                text(json, "title"),
                text(json, "text"),
                text(json, "language"),
                given(json, "published").map(LocalDate::parse),
                given(json, "url").map(URI::create));
    }

    private static ReportedClaim claim(JsonNode json) {
        return new ReportedClaim(
                text(json, "id"),
                text(json, "kind"),
                span(json),
                JsonMention.parts(json),
                JsonMention.period(json.path("period")),
                constant(Modality.class, json, "modality"),
                attribution(json.path("attribution")),
                checkWorthiness(json),
                given(json, "verdict").map(Verdict::valueOf));
    }

    private static CheckWorthiness checkWorthiness(JsonNode json) {
        List<CheckWorthiness.Reason> reasons = new ArrayList<>();
        json.path("checkWorthinessReasons")
                .forEach(reason -> reasons.add(CheckWorthiness.Reason.valueOf(
                        reason.asText().replace('-', '_').toUpperCase(Locale.ROOT))));
        return new CheckWorthiness(json.path("checkWorthiness").asDouble(), reasons);
    }

    private static Attribution attribution(JsonNode json) {
        return json.isNull()
                ? Attribution.NONE
                : new Attribution(
                        text(json, "id"),
                        text(json, "name"),
                        text(json, "verb"),
                        json.path("quoted").asBoolean());
    }

    private static Finding finding(JsonNode json) {
        JsonNode explanations = json.path("explanations");
        return new Finding(
                text(json, "claim"),
                constant(Verdict.class, json, "verdict"),
                constant(Severity.class, json, "severity"),
                text(json, "rule"),
                new TreeSet<>(all(json.path("also"), JsonNode::asText)),
                text(json, "fingerprint"),
                new TreeSet<>(all(json.path("caveats"), JsonNode::asText)),
                new Explanation(text(explanations, "fr"), text(explanations, "en"), text(json, "arithmetic")),
                all(json.path("evidence"), JsonReader::evidence));
    }

    private static Evidence evidence(JsonNode json) {
        JsonNode value = json.path("value");
        return new Evidence(
                text(json, "dataset"),
                json.path("row").asInt(),
                all(json.path("sources"), JsonNode::asText),
                text(json, "publisher"),
                text(json, "url"),
                value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty(),
                text(json, "unit"),
                text(json, "period"),
                given(json, "released").map(LocalDate::parse),
                text(json, "label"));
    }

    private static Coverage.Entry entry(JsonNode json) {
        return new Coverage.Entry(
                text(json, "kind"),
                span(json),
                text(json, "claim"),
                given(json, "verdict").map(Verdict::valueOf),
                text(json, "reason"));
    }

    private static Source source(JsonNode json) {
        return new Source(
                text(json, "id"),
                text(json, "title"),
                text(json, "publisher"),
                text(json, "url"),
                text(json, "licence"));
    }

    private static Run run(JsonNode json) {
        return new Run(
                text(json, "version"),
                Instant.parse(text(json, "started")),
                Duration.ofMillis(json.path("milliseconds").asLong()),
                text(json, "rules"),
                text(json, "data"),
                all(
                        json.path("failures"),
                        failure -> new Run.Failure(text(failure, "rule"), text(failure, "message"))));
    }
}
