package org.recoupe.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The public files that the shipped rows are taken from and compared with; they are no part of the project.
 *
 * @param root the folder with {@code reference}, {@code formats}, {@code scale} and the note of their licences
 */
record PublicFiles(Path root) {

    /** The code of each country by that column of the public code list: {@code FIPS}, {@code ISO3166-1-Alpha-2}. */
    Map<String, String> codes(String column) {
        Map<String, String> codes = new HashMap<>();
        for (CSVRecord row : csv("reference/countries/country-codes.csv")) {
            // Where one row stands for two territories their codes are run together: RIKV is Serbia and Kosovo.
            for (int i = 0; i + 2 <= row.get(column).length(); i += 2) {
                String code = row.get(column).substring(i, i + 2);
                boolean own = row.get("is_independent").equals("Yes");
                codes.compute(code, (key, old) -> own || old == null ? row.get("ISO3166-1-Alpha-3") : old);
            }
        }
        return codes;
    }

    /** All rows of a CSV file with a header. */
    List<CSVRecord> csv(String path) {
        List<CSVRecord> rows = new ArrayList<>();
        eachRow(root.resolve(path), rows::add);
        return rows;
    }

    /** The rows of the flattened Gapminder collection that are of one of those indicators. */
    List<CSVRecord> gapminder(Set<String> indicators) {
        List<CSVRecord> rows = new ArrayList<>();
        eachRow(root.resolve("scale/gapminder-systema-globalis-long.csv.gz"), row -> {
            if (indicators.contains(row.get("indicator"))) {
                rows.add(row);
            }
        });
        return rows;
    }

    /** The rows of a file of the World Bank, by column; the lines before its header are passed over. */
    List<Map<String, String>> worldBank(String path) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        CSVFormat plain = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (BufferedReader text = Files.newBufferedReader(root.resolve(path))) {
            for (CSVRecord row : plain.parse(text)) {
                if (row.get(0).equals("Country Name")) {
                    header = row.toList();
                } else if (!header.isEmpty()) {
                    Map<String, String> cells = new HashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(header.get(i), row.get(i));
                    }
                    rows.add(cells);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path + ": " + e.getMessage(), e);
        }
        return rows;
    }

    private static void eachRow(Path file, Consumer<CSVRecord> rows) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            format.parse(text).forEach(rows);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
