package org.recoupe.across;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Finding;

/** A disagreement as one line of JSON. */
public final class DisagreementJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DisagreementJson() {}

    /** The disagreement on one line, the same for the same statements wherever it is written. */
    public static String line(Disagreement disagreement) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", Disagreement.SCHEMA);
        json.put("measure", disagreement.measure());
        ObjectNode dimensions = json.putObject("dimensions");
        disagreement.dimensions().forEach(dimensions::put);
        json.put("period", disagreement.when());
        json.put("unit", disagreement.unit());
        json.put("articles", disagreement.articles());
        json.put("leftOut", disagreement.leftOut());
        ArrayNode versions = json.putArray("versions");
        for (int i = 0; i < disagreement.versions().size(); i++) {
            version(versions.addObject(), i + 1, disagreement.versions().get(i));
        }
        ArrayNode findings = json.putArray("findings");
        disagreement.findings().forEach(finding -> finding(findings.addObject(), finding));
        ObjectNode names = json.putObject("names");
        disagreement.names().forEach(names::put);
        return json.toString();
    }

    private static void version(ObjectNode json, int number, Version version) {
        Statement first = version.first();
        Quantity quantity = first.quantity();
        json.put("version", number);
        number(json, "value", quantity.value());
        number(json, "low", quantity.range().low());
        number(json, "high", quantity.range().high());
        json.put("comparator", quantity.comparator().name());
        json.put("hedge", quantity.hedge());
        json.put("modality", first.modality().name());
        json.put("speaker", first.speaker());
        json.put("dated", first.dated());
        json.put("articles", version.articles());
        json.put("earliest", version.earliest().map(LocalDate::toString).orElse(null));
        json.put("latest", version.latest().map(LocalDate::toString).orElse(null));
        ArrayNode ids = json.putArray("ids");
        version.ids().forEach(ids::add);
        ObjectNode stated = json.putObject("first");
        stated.put("article", first.article());
        stated.put("origin", first.origin());
        stated.put("claim", first.claim());
        stated.put("published", first.published().map(LocalDate::toString).orElse(null));
        stated.put("quote", first.quote());
    }

    /** Null for an open end. */
    private static void number(ObjectNode json, String name, double value) {
        if (!Double.isFinite(value)) {
            json.putNull(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.put(name, (long) value);
        } else {
            json.put(name, value);
        }
    }

    private static void finding(ObjectNode json, Finding finding) {
        json.put("version", Integer.parseInt(finding.claim()));
        json.put("verdict", finding.verdict().name());
        json.put("severity", finding.severity().name());
        json.put("rule", finding.rule());
        json.put("fingerprint", finding.fingerprint());
        json.putObject("explanations")
                .put("fr", finding.explanation().french())
                .put("en", finding.explanation().english());
    }
}
