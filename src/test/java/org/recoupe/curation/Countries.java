package org.recoupe.curation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The countries of the shipped tables, and by which names public files mean them. */
final class Countries {

    private final Map<String, CSVRecord> rows = new TreeMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    private Countries() {}

    /** The countries in the tables under that folder, with the spellings that only public files have. */
    static Countries of(Path data) {
        Countries countries = new Countries();
        for (CSVRecord row : shipped(data, "core/countries.csv")) {
            countries.rows.put(row.get("id"), row);
            countries.spellings.put(folded(row.get("name_en")), row.get("id"));
        }
        for (CSVRecord row : shipped(data, "core/names.csv")) {
            boolean name = Set.of("alias", "official", "name", "former").contains(row.get("kind"));
            if (name && row.get("lang").equals("en") && countries.rows.containsKey(row.get("entity"))) {
                countries.spellings.putIfAbsent(folded(row.get("form")), row.get("entity"));
            }
        }
        for (CSVRecord row : carried("spellings.csv")) {
            countries.spellings.put(folded(row.get("name")), row.get("entity"));
        }
        return countries;
    }

    /** All rows of a shipped table. */
    static List<CSVRecord> shipped(Path data, String table) {
        try (Reader text = Files.newBufferedReader(data.resolve(table))) {
            return rows(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of a table that lies beside this class. */
    static List<CSVRecord> carried(String name) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return rows(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> rows(Reader text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(text)) {
            return parser.getRecords();
        }
    }

    /** The ids of those that are still there, and of the two aggregates that series have. */
    Set<String> economies() {
        Set<String> economies = new TreeSet<>(Set.of("EU", "EUROZONE", "WLD"));
        rows.forEach((id, row) -> {
            if (row.get("valid_to").isEmpty()) {
                economies.add(id);
            }
        });
        return economies;
    }

    /** The rows of the table, by id. */
    Map<String, CSVRecord> rows() {
        return rows;
    }

    /** Which country is called that in English, in whatever case and with underscores for blanks. */
    Optional<String> named(String name) {
        return Optional.ofNullable(spellings.get(folded(name)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }
}
