package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recoupe.claim.Dimension;

/** Reads the {@code factcheck} extension of a table of observations. */
final class SeriesReader {

    private final String shown;
    private final Problems problems;

    /** A reader that names the descriptor so in messages. */
    SeriesReader(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    Series read(String resource, Json factcheck) {
        Json measure = part(factcheck, "measure");
        String field = measure.text("field");
        return new Series(
                resource,
                measure.text("same"),
                measure.flag("earlier"),
                measure.at("name").map(Json::text).orElse(field),
                field,
                quantity(measure),
                measure.text("unit"),
                measure.text("rate"),
                measure.number("multiplier", 1),
                measure.text("priceBasis"),
                measure.at("flow").isEmpty() || measure.flag("flow"),
                measure.flag("varies"),
                measure.flag("complete") ? Integer.MAX_VALUE : (int) measure.number("ranked", 0),
                measure.text("growth"),
                phrases(measure),
                texts(measure, "grown"),
                texts(measure, "counts"),
                texts(measure, "excludes"),
                texts(measure, "counted"),
                texts(measure, "whole"),
                patterns(measure),
                factcheck.items("dimensions").stream().map(this::axis).toList(),
                ofVintage(factcheck, "releaseField"),
                ofVintage(factcheck, "statusField"),
                factcheck.at("sourceField").map(Json::text).orElse("source"),
                bound(measure, "min", Double.NEGATIVE_INFINITY),
                bound(measure, "max", Double.POSITIVE_INFINITY),
                allowance(part(factcheck, "tolerance")));
    }

    /** What kind of thing is measured: a dimension's name, or one of the two that reports name otherwise. */
    private Dimension quantity(Json measure) {
        return switch (measure.text("quantity")) {
            case "percent" -> Dimension.SHARE;
            case "exchange-rate" -> Dimension.OTHER;
            default -> choice(measure, "quantity", Dimension.values(), Dimension.OTHER);
        };
    }

    /** A column that tells releases apart; a table whose values are never revised has none. */
    private static String ofVintage(Json factcheck, String field) {
        return factcheck.at("vintage").map(vintage -> vintage.text(field)).orElse("");
    }

    private Json part(Json factcheck, String name) {
        if (factcheck.at(name).isEmpty()) {
            problems.add(shown, factcheck, "observations without " + name, "an object " + name, "add it");
            return new Json(Json.Shape.OBJECT, "", Map.of(), List.of(), factcheck.line(), factcheck.column());
        }
        Json part = factcheck.at(name).get();
        Descriptors.check(part, name, shown, problems);
        return part;
    }

    private static double bound(Json measure, String end, double open) {
        return measure.at("valueRange").map(range -> range.number(end, open)).orElse(open);
    }

    private static Series.Allowance allowance(Json tolerance) {
        double relative = tolerance.number("relative", 0);
        return new Series.Allowance(
                relative,
                tolerance.number("provisionalRelative", relative),
                tolerance.number("betweenSources", relative),
                tolerance.number("absolute", 0));
    }

    private Series.Axis axis(Json json) {
        Descriptors.check(json, "dimension", shown, problems);
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        json.at("values")
                .ifPresent(all -> all.fields().keySet().forEach(value -> values.put(value, texts(all, value))));
        return new Series.Axis(
                json.text("field"),
                choice(json, "role", Series.Axis.Role.values(), Series.Axis.Role.COUNTRY),
                json.text("symmetricWith"),
                json.text("default"),
                values,
                mirror(json));
    }

    private static Map<String, String> mirror(Json json) {
        Map<String, String> mirror = new LinkedHashMap<>();
        json.at("mirror").ifPresent(all -> all.fields().forEach((value, other) -> mirror.put(value, other.text())));
        return mirror;
    }

    private <E extends Enum<E>> E choice(Json json, String field, E[] values, E otherwise) {
        String given = json.text(field);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(given)) {
                return value;
            }
        }
        List<String> allowed = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        Json at = json.at(field).orElse(json);
        String remedy = Problems.didYouMean(given, allowed, "choose one of them");
        problems.add(shown, at, TableReader.quoted(given), field + ": one of " + String.join(", ", allowed), remedy);
        return otherwise;
    }

    /** Labels first, then synonyms, then what it is the growth of. */
    private static Map<String, List<String>> phrases(Json measure) {
        Map<String, List<String>> all = new LinkedHashMap<>(texts(measure, "labels"));
        for (String field : List.of("synonyms", "grown")) {
            texts(measure, field).forEach((language, more) -> {
                List<String> both = new ArrayList<>(all.getOrDefault(language, List.of()));
                both.addAll(more);
                all.put(language, both);
            });
        }
        return all;
    }

    /** The wordings around figures, each of which has the figure in it. */
    private Map<String, List<String>> patterns(Json measure) {
        Map<String, List<String>> patterns = texts(measure, "patterns");
        patterns.values().stream()
                .flatMap(List::stream)
                .filter(pattern -> !FigureWording.isWhole(pattern))
                .forEach(pattern -> problems.add(
                        shown,
                        measure.at("patterns").orElse(measure),
                        TableReader.quoted(pattern),
                        "words around one {}, which stands for the figure",
                        "put it where the figure stands, as in \"a {} border with\""));
        return patterns;
    }

    /** The texts by language in that field. */
    private static Map<String, List<String>> texts(Json json, String field) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        json.at(field)
                .ifPresent(all -> all.fields().keySet().forEach(language -> texts.put(language, all.texts(language))));
        return texts;
    }
}
