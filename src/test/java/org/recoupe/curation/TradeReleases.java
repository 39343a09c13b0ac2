package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 * Adds trade between two countries to the table of it: {@code TradeReleases <census csv> <baci csv> <public files>
 * <reference data>}. The one has what the United States exported to and imported from each country, in dollars; the other
 * the totals of CEPII's BACI for pairs of large traders, in thousands of dollars whatever its column says: compared with the
 * former they are. Pairs with the United States are taken from the former alone.
 */
public final class TradeReleases {

    private static final List<String> COLUMNS = List.of(
            "reporter", "partner", "flow", "period", "value", "relation", "status", "source", "release_date", "note");
    private static final String CENSUS = "us-census-trade";
    private static final String BACI = "cepii-baci-2021";
    private static final String HOME = "USA";
    private static final int FIRST = 2010;

    /** Partners of the United States are kept from so many dollars of both ways in a year on. */
    private static final double LARGE = 8e9;

    /** Countries that the other rows of the table are of, and their neighbours, whatever their trade. */
    private static final Set<String> KEPT =
            Set.of("RUS", "UKR", "AZE", "GEO", "ARM", "KAZ", "DZA", "TUN", "MAR", "LBN", "IRN", "SRB");

    private final SeriesTable table;

    private TradeReleases(SeriesTable table) {
        this.table = table;
    }

    /**
     * Writes the table anew; rows of other sources stay.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[3]).resolve("series/trade-bilateral.csv");
        TradeReleases releases = new TradeReleases(SeriesTable.open(file, COLUMNS, Set.of(CENSUS, BACI)));
        releases.census(Path.of(args[0]), new PublicFiles(Path.of(args[2])).codes("ISO3166-1-Alpha-2"));
        releases.baci(Path.of(args[1]));
        System.out.print(releases.table.write());
    }

    private void census(Path file, Map<String, String> codes) throws IOException {
        List<CSVRecord> rows = rows(file);
        Set<String> partners = new TreeSet<>(KEPT);
        for (CSVRecord row : rows) {
            if (amount(row, "imports") + amount(row, "exports") >= LARGE) {
                partners.add(codes.getOrDefault(row.get("iso"), ""));
            }
        }
        Origin origin = Origin.exact(CENSUS, "US-Census-Trade-Analysis", "final", "2025-10-18");
        for (CSVRecord row : rows) {
            String partner = codes.getOrDefault(row.get("iso"), "");
            if (!partner.isEmpty() && partners.contains(partner)) {
                double imports = amount(row, "imports") / 1e6;
                double exports = amount(row, "exports") / 1e6;
                add(HOME, partner, "import", row.get("year"), imports, origin);
                add(HOME, partner, "export", row.get("year"), exports, origin);
                add(HOME, partner, "turnover", row.get("year"), imports + exports, origin);
            }
        }
    }

    private void baci(Path file) throws IOException {
        Origin origin = new Origin(BACI, "baci_gravity_viz.parquet", "reconciled", "final", "2026-01-15", "");
        Map<String, Double> flows = new TreeMap<>();
        for (CSVRecord row : rows(file)) {
            boolean kept = Integer.parseInt(row.get("year")) >= FIRST
                    && !row.get("exporter").equals(HOME)
                    && !row.get("importer").equals(HOME);
            if (kept) {
                double value = amount(row, "value") / 1e3;
                add(row.get("exporter"), row.get("importer"), "export", row.get("year"), value, origin);
                flows.put(key(row.get("exporter"), row.get("importer"), row.get("year")), value);
            }
        }
        flows.forEach((key, there) -> {
            String[] parts = key.split(" ");
            Double back = flows.get(key(parts[1], parts[0], parts[2]));
            if (back != null && parts[0].compareTo(parts[1]) < 0) {
                add(parts[0], parts[1], "turnover", parts[2], there + back, origin);
            }
        });
    }

    private static String key(String exporter, String importer, String year) {
        return exporter + " " + importer + " " + year;
    }

    private void add(String reporter, String partner, String flow, String year, double value, Origin origin) {
        table.add(String.join(",", reporter, partner, flow), year, value, value < 100 ? 1 : 0, origin);
    }

    private static double amount(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        }
    }
}
