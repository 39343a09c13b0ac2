package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recoupe.curation.SeriesTable.Origin;

/**
 * Adds what large traders exported to others in 2025: {@code ExportReleases <exports.csv> <reference data>}. The IMF makes up what
 * states do not report, so only members of the European Union, the OECD and the G20 count as exporters, Russia, which has
 * reported nothing since 2022, not among them. Importers count otherwise, by origin and with freight, some by half as much again: so the
 * figures have the status estimated. Pairs with the United States are left to its own office. Beside each flow stands that of CEPII of 2021; those that changed more than threefold are
 * told and left out, but for exports to Russia, which sanctions have cut since 2022.
 */
public final class ExportReleases {

    private static final List<String> COLUMNS = List.of(
            "reporter", "partner", "flow", "period", "value", "relation", "status", "source", "release_date", "note");
    private static final String SOURCE = "imf-imts-2026";
    private static final String YEAR = "2025";
    private static final Set<String> CLUBS = Set.of("EU", "OECD", "G20");
    private static final Set<String> SILENT = Set.of("RUS", "USA");
    private static final Map<String, String> NAMES =
            Map.of("N. Macedonia", "MKD", "Dominican Rep.", "DOM", "PNG", "PNG", "Bosnia", "BIH", "Trinidad", "TTO");

    /** Flows are kept from so many millions of dollars on, those with {@link #NEAR} from a hundredth of that. */
    private static final double LARGE = 5000;

    private static final Set<String> NEAR =
            Set.of("RUS", "UKR", "AZE", "GEO", "ARM", "KAZ", "DZA", "TUN", "MAR", "LBN", "IRN", "SRB");
    /** So many times as much as some years before is another thing. */
    private static final double CHANGED = 3;

    private static final Origin ORIGIN = Origin.exact(SOURCE, "trade_data.json", "estimated", "2026-04-24");

    private final Countries countries;
    private final SeriesTable table;
    private final Path data;
    private final Map<String, Double> flows = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    private ExportReleases(Path data) {
        this.data = data;
        this.countries = Countries.of(data);
        this.table = SeriesTable.open(data.resolve("series/trade-bilateral.csv"), COLUMNS, Set.of(SOURCE));
    }

    /**
     * Writes the table anew; rows of other sources stay.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        ExportReleases releases = new ExportReleases(Path.of(args[1]));
        releases.read(Path.of(args[0]));
        releases.leaveOutChanged();
        releases.add();
        System.out.print(releases.table.write());
        System.out.println("  names of no country here: " + String.join(", ", releases.unknown));
    }

    private void read(Path file) throws IOException {
        Set<String> exporters = new TreeSet<>();
        for (CSVRecord row : Countries.shipped(data, "core/memberships.csv")) {
            boolean member =
                    row.get("status").equals("member") && row.get("valid_to").isEmpty();
            if (member && CLUBS.contains(row.get("org"))) {
                exporters.add(row.get("member"));
            }
        }
        exporters.removeAll(SILENT);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : parser) {
                String exporter = country(row.get("exporter"));
                String importer = country(row.get("importer"));
                double value = Double.parseDouble(row.get("value"));
                double least = NEAR.contains(importer) ? LARGE / 100 : LARGE;
                boolean known = !importer.isEmpty() && !importer.equals("USA");
                if (known && exporters.contains(exporter) && value >= least) {
                    flows.put(exporter + "," + importer, value);
                }
            }
        }
    }

    private String country(String name) {
        String id = NAMES.getOrDefault(name, countries.named(name).orElse(""));
        if (id.isEmpty()) {
            unknown.add(name);
        }
        return id;
    }

    private void leaveOutChanged() {
        for (CSVRecord row : Countries.shipped(data, "series/trade-bilateral.csv")) {
            String pair = row.get("reporter") + "," + row.get("partner");
            boolean earlier = row.get("source").equals("cepii-baci-2021")
                    && row.get("flow").equals("export")
                    && row.get("period").equals("2021");
            if (earlier && flows.containsKey(pair) && !row.get("partner").equals("RUS")) {
                double ratio = flows.getOrDefault(pair, 0.0) / Double.parseDouble(row.get("value"));
                if (ratio > CHANGED || ratio < 1 / CHANGED) {
                    System.out.printf("left out: %s, %.2f times what it was in 2021%n", pair, ratio);
                    flows.remove(pair);
                }
            }
        }
    }

    private void add() {
        flows.forEach((pair, value) -> {
            table.add(pair + ",export", YEAR, value, 0, ORIGIN);
            String[] ends = pair.split(",");
            Double back = flows.get(ends[1] + "," + ends[0]);
            if (back != null && ends[0].compareTo(ends[1]) < 0) {
                table.add(pair + ",turnover", YEAR, value + back, 0, ORIGIN);
            }
        });
    }
}
