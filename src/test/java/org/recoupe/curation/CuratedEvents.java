package org.recoupe.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Names the World Factbook as the source of those events whose day stands on the page of a country: {@code CuratedEvents
 * <public files> <reference data>}. Which page tells of which event was read by a person and stands in {@code events.csv}
 * beside this class; that the day stands there is seen anew each time.
 */
public final class CuratedEvents {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private CuratedEvents() {}

    /**
     * Writes the table of events anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        Factbook factbook = Factbook.of(new PublicFiles(Path.of(args[0])));
        Map<String, String> pages = new HashMap<>();
        Countries.carried("events.csv").forEach(row -> pages.put(row.get("event"), row.get("country")));
        List<CSVRecord> rows = Countries.shipped(data, "core/events.csv");
        int confirmed = 0;
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(data.resolve("core/events.csv")),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(rows.get(0).getParser().getHeaderNames());
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>(row.toList());
                String country = pages.getOrDefault(row.get("id"), "");
                if (!country.isEmpty()) {
                    String day = LocalDate.parse(row.get("start")).format(WRITTEN);
                    if (factbook.page(country).contains(day)) {
                        cells.set(cells.size() - 1, row.get("source").replace("recoupe-curation", "factbook-2026"));
                        confirmed++;
                    } else {
                        System.out.println("  " + row.get("id") + ": no " + day + " on the page of " + country);
                    }
                }
                printer.printRecord(cells);
            }
        }
        System.out.println("events.csv: " + rows.size() + " rows\n  " + confirmed
                + " days of factbook-2026 from reference/factbook");
    }
}
