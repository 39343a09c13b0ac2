package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recoupe.curation.SeriesTable.Origin;

/**
 * Fills holes of the series of carbon dioxide from a chart of Our World in Data: {@code CarbonReleases <chart.csv> <reference
 * data>}. Both count what fossil fuels and cement give off in a country, without fuel for ships and aircraft abroad.
 */
public final class CarbonReleases {

    private static final int FIRST = 2010;
    private static final int LAST = 2024;
    private static final double MEGATONNE = 1e6;
    /** So far apart, in megatonnes and as a share, two counts may be in a year. */
    private static final double APART = 0.5;

    private static final double SHARE = 0.1;
    private static final Origin BUDGET =
            Origin.exact("owid-co2-2026", "annual-co2-emissions-per-country.csv", "final", "2026-02-12");

    private CarbonReleases() {}

    /**
     * Writes the table anew; rows of other sources stay.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        Countries countries = Countries.of(data);
        Map<String, Holes.Filling> theirs = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Path.of(args[0]), StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : parser) {
                int year = Integer.parseInt(row.get("Year"));
                if (countries.economies().contains(row.get("Code")) && year >= FIRST && year <= LAST) {
                    double value = Double.parseDouble(row.get("Emissions")) / MEGATONNE;
                    theirs.put(row.get("Code") + "," + year, new Holes.Filling(value, 3, BUDGET));
                }
            }
        }
        System.out.print(
                new Holes(data.resolve("series"), "co2-emissions", BUDGET.source()).fill(theirs, APART, SHARE, false));
    }
}
