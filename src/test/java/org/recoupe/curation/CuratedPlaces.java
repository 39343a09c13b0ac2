package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.parser.Parser;

/**
 * Gives the shipped cities the population of their urban area and its year, as the last World Factbook has them: {@code
 * CuratedPlaces <public files> <reference data>}. A census figure that a row has of the city itself stays.
 */
public final class CuratedPlaces {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name_fr",
            "name_en",
            "kind",
            "country",
            "population",
            "population_year",
            "population_of",
            "lat",
            "lon",
            "source");
    private static final String FACTBOOK = "factbook-2026";
    /** {@code 11.208 million PARIS (capital)}, {@code 103,000 Sri Jayewardenepura Kotte (legislative capital) (2018)}. */
    private static final Pattern CITY =
            Pattern.compile("([0-9][0-9.,]*) (million )?([^(0-9]+?)((?: \\([^)]*\\))*)(?=,? [0-9]|\\s*$|;|, and)");

    private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)");

    private record Population(long people, String year) {}

    private CuratedPlaces() {}

    /**
     * Writes the table of places anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        Map<String, Population> cities = cities(Factbook.of(new PublicFiles(Path.of(args[0]))));
        Map<String, String> spellings = new HashMap<>();
        Countries.carried("cities.csv").forEach(row -> spellings.put(row.get("place"), row.get("name")));
        List<CSVRecord> rows = Countries.shipped(data, "core/places.csv");
        int given = 0;
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(data.resolve("core/places.csv")),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(COLUMNS);
            for (CSVRecord row : rows) {
                String name = spellings.getOrDefault(row.get("id"), row.get("name_en"));
                boolean city = Set.of("capital", "city").contains(row.get("kind"));
                Optional<Population> population = Optional.ofNullable(cities.get(key(row.get("country"), name)))
                        .filter(found -> city);
                given += population.isPresent() ? 1 : 0;
                printer.printRecord(cells(row, population));
            }
        }
        System.out.println("places.csv: " + rows.size() + " rows\n  " + given + " urban areas of " + FACTBOOK
                + " from reference/factbook");
    }

    private static List<String> cells(CSVRecord row, Optional<Population> urban) {
        Map<String, String> cells = new HashMap<>(row.toMap());
        cells.putIfAbsent("population_of", row.get("population").isEmpty() ? "" : "city");
        if (urban.isPresent() && !"city".equals(cells.get("population_of"))) {
            cells.put("population", String.valueOf(urban.get().people()));
            cells.put("population_year", urban.get().year());
            cells.put("population_of", "urban-area");
            if (!List.of(row.get("source").split("\\|", -1)).contains(FACTBOOK)) {
                cells.put("source", row.get("source") + "|" + FACTBOOK);
            }
        }
        List<String> inOrder = new ArrayList<>();
        COLUMNS.forEach(column -> inOrder.add(cells.get(column)));
        return inOrder;
    }

    private static Map<String, Population> cities(Factbook factbook) {
        Map<String, Population> cities = new HashMap<>();
        for (String country : factbook.countries()) {
            String markup = factbook.text(country, "People and Society", "Major urban areas - population", "");
            String text = Parser.unescapeEntities(markup.replaceAll("<[^>]*>", ""), false);
            Matcher city = CITY.matcher(text);
            while (city.find()) {
                Matcher year = YEAR.matcher(text).region(city.start(), text.length());
                if (year.find()) {
                    double scale = city.group(2) == null ? 1 : 1_000_000;
                    long people = Math.round(Double.parseDouble(city.group(1).replace(",", "")) * scale);
                    cities.putIfAbsent(key(country, city.group(3)), new Population(people, year.group(1)));
                }
            }
        }
        return cities;
    }

    private static String key(String country, String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return country + " " + plain.replaceAll("[^a-z]", "");
    }
}
