package org.recoupe.curation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the last World Factbook, by the ids of their countries here. */
final class Factbook {

    /** Files named by codes that no country of the code list has. */
    private static final Map<String, String> OTHERS = Map.of("EE", "EU", "XX", "WLD", "KV", "XKX", "RI", "SRB");

    private static final Pattern FIGURE =
            Pattern.compile("(-?)\\$?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(trillion|billion|million)?[^(]*\\((\\d{4})");
    private static final Pattern SEVERAL = Pattern.compile(" (?:\\+\\+|/) ");
    private static final Map<String, Double> SCALES = Map.of("trillion", 1e12, "billion", 1e9, "million", 1e6);

    private final Map<String, JsonNode> pages = new TreeMap<>();

    private Factbook() {}

    /** All pages of countries and territories; those of oceans and reefs are left aside. */
    static Factbook of(PublicFiles files) {
        return of(files.root().resolve("reference/factbook"), files.codes("FIPS"));
    }

    /**
     * The pages in that folder and those below it.
     *
     * @param codes the id of each country by the code that its page is named by
     */
    static Factbook of(Path folder, Map<String, String> codes) {
        Factbook book = new Factbook();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> found = paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path path : found) {
                String code = path.getFileName().toString().replace(".json", "").toUpperCase(Locale.ROOT);
                String country = OTHERS.getOrDefault(code, codes.getOrDefault(code, ""));
                if (code.length() == 2 && !country.isEmpty()) {
                    book.pages.put(country, json.readTree(path.toFile()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the pages of the World Factbook: " + e.getMessage(), e);
        }
        return book;
    }

    /** What the page of that country says there; empty if nothing. */
    String text(String country, String section, String field, String part) {
        JsonNode node = pages.getOrDefault(country, new ObjectMapper().createObjectNode());
        for (String step : List.of(section, field, part)) {
            node = step.isEmpty() ? node : node.path(step);
        }
        return node.isTextual() ? node.asText() : node.path("text").asText("");
    }

    /** The whole page of that country, as JSON text. */
    String page(String country) {
        JsonNode page = pages.get(country);
        return page == null ? "" : page.toString();
    }

    /** Hands over each country with a page. */
    Iterable<String> countries() {
        return pages.keySet();
    }

    /**
     * Hands over what each country's page gives in that field, by year: {@code 1.2% (2024 est.)} is 1.2 for 2024.
     *
     * @param part the part of the field to read; empty for all that bear a year
     */
    void figures(String section, String field, String part, BiConsumer<String, Dated> figures) {
        pages.forEach((country, page) -> {
            JsonNode found = page.path(section).path(field);
            if (found.has("text")) {
                // Pages of before 2021 have several years in one text.
                for (String figure : SEVERAL.split(found.path("text").asText())) {
                    read(figure, dated -> figures.accept(country, dated));
                }
            }
            found.fields().forEachRemaining(entry -> {
                boolean wanted = part.isEmpty()
                        ? !entry.getKey().contains("note")
                        : entry.getKey().equals(part);
                if (wanted && entry.getValue().has("text")) {
                    read(entry.getValue().path("text").asText(), dated -> figures.accept(country, dated));
                }
            });
        });
    }

    private static void read(String text, java.util.function.Consumer<Dated> figures) {
        Matcher matcher = FIGURE.matcher(text);
        if (matcher.lookingAt()) {
            double value = Double.parseDouble(matcher.group(2).replace(",", ""));
            value *= SCALES.getOrDefault(matcher.group(3) == null ? "" : matcher.group(3), 1.0);
            figures.accept(new Dated(matcher.group(4), matcher.group(1).isEmpty() ? value : -value));
        }
    }

    /** A value and its year. */
    record Dated(String year, double value) {}
}
