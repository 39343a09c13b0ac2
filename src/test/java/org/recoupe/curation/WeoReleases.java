package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Makes the series of public debt, and fills holes of others, from editions of the IMF's World Economic Outlook and a table of
 * Eurostat: {@code WeoReleases <weo.csv> <gov_10dd_edpt1.tsv> <reference data>}. The former has a row for each edition, economy,
 * subject and year that was no estimate any more. Of debt the newest figure goes into the series, those before it into the
 * table of earlier ones where they differ by more than a hundredth from the one before. Members of the European Union
 * whose debt the IMF counts otherwise than Eurostat are left to Eurostat, and named.
 */
public final class WeoReleases {

    private static final List<String> COLUMNS =
            List.of("economy", "period", "value", "relation", "status", "source", "release_date", "note");
    private static final String WEO = "imf-weo";
    private static final String EDP = "eurostat-edp-2026";
    private static final String DEBT = "GGXWDG_NGDP";
    private static final int FIRST = 2010;
    private static final int LAST = 2024;
    private static final double NOTICED = 0.01;
    /** So far apart, in points and as a share, two figures are not of the same debt. */
    private static final double POINTS = 2;

    private static final double SHARE = 0.05;
    /** What a GDP in billions is multiplied with. */
    private static final double BILLION = 1e9;

    private static final Map<String, String> IMF_CODES = Map.of("UVK", "XKX", "KOS", "XKX", "WBG", "PSE");
    private static final Map<String, String> GROUPS = Map.of("EU27_2020", "EU", "EA20", "EUROZONE", "EL", "GRC");

    private record Release(String day, double value) {}

    private final Path series;
    private final Countries countries;
    private final Map<String, Map<String, List<Release>>> releases = new TreeMap<>();
    private final Map<String, Double> maastricht = new TreeMap<>();

    private WeoReleases(Path data) {
        this.series = data.resolve("series");
        this.countries = Countries.of(data);
    }

    /**
     * Writes the tables anew; rows of other sources stay.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        WeoReleases weo = new WeoReleases(Path.of(args[2]));
        weo.editions(Path.of(args[0]));
        weo.eurostat(Path.of(args[1]));
        weo.debt();
        weo.holes("gdp", "NGDPD", BILLION, 0, 0, true);
        weo.holes("inflation", "PCPIPCH", 1, 3, 1, true);
        weo.holes("unemployment", "LUR", 1, 2, 0.5, false);
    }

    private void editions(Path file) throws IOException {
        for (CSVRecord row : rows(file, ',')) {
            String economy = IMF_CODES.getOrDefault(row.get("iso"), row.get("iso"));
            int year = Integer.parseInt(row.get("year"));
            if (countries.economies().contains(economy) && year >= FIRST && year <= LAST) {
                releases.computeIfAbsent(row.get("subject"), subject -> new TreeMap<>())
                        .computeIfAbsent(economy + "," + year, place -> new ArrayList<>())
                        .add(new Release(row.get("released"), Double.parseDouble(row.get("value"))));
            }
        }
    }

    /** Its rows are packed: {@code A,PC_GDP,S13,GD,FR}, then a cell for each year, with letters behind the figure. */
    private void eurostat(Path file) throws IOException {
        Map<String, String> codes = new TreeMap<>(GROUPS);
        countries.rows().forEach((id, row) -> codes.putIfAbsent(row.get("iso2"), id));
        for (CSVRecord row : rows(file, '\t')) {
            String[] key = row.get(0).split(",");
            String economy = codes.getOrDefault(key[key.length - 1], "");
            if (row.get(0).startsWith("A,PC_GDP,S13,GD,") && !economy.isEmpty()) {
                row.toMap().forEach((title, cell) -> {
                    String value = cell.strip().split(" ")[0];
                    String year = title.strip();
                    boolean wanted = year.matches("20[12]\\d") && year.compareTo(String.valueOf(LAST)) <= 0;
                    if (wanted && value.matches("[\\d.]+")) {
                        maastricht.put(economy + "," + year, Double.parseDouble(value));
                    }
                });
            }
        }
    }

    private void debt() {
        SeriesTable table =
                SeriesTable.open(series.resolve("public-debt.csv"), COLUMNS, Set.of(WEO, EDP, "factbook-releases"));
        SeriesTable before = SeriesTable.open(series.resolve("public-debt-earlier.csv"), COLUMNS, Set.of(WEO));
        Origin eurostat = Origin.exact(EDP, "gov_10dd_edpt1.tsv", "final", "2026-02-20");
        maastricht.forEach((place, value) -> add(table, place, value, 1, eurostat));
        Set<String> otherwise = otherwise();
        releases.getOrDefault(DEBT, Map.of()).forEach((place, all) -> {
            String economy = place.substring(0, place.indexOf(','));
            if (!otherwise.contains(economy)) {
                Release now = newest(all);
                // States outside the Union have definitions of their own, from which the IMF's may differ.
                String status = maastricht.containsKey(place) ? "final" : "estimated";
                add(table, place, now.value(), 1, origin(now, status));
                noticed(all).forEach(release -> add(before, place, release.value(), 1, origin(release, status)));
            }
        });
        System.out.print(table.write());
        System.out.print(before.write());
        System.out.println("  left out, for the IMF counts otherwise than Eurostat: " + String.join(" ", otherwise));
    }

    /** The members of the Union whose debt the IMF counts otherwise. */
    private Set<String> otherwise() {
        Set<String> economies = new TreeSet<>();
        maastricht.forEach((place, value) -> {
            List<Release> all = releases.getOrDefault(DEBT, Map.of()).getOrDefault(place, List.of());
            double apart = all.isEmpty() ? 0 : Math.abs(newest(all).value() - value);
            if (apart > POINTS && apart > SHARE * value) {
                economies.add(place.substring(0, place.indexOf(',')));
            }
        });
        return economies;
    }

    /** Those before the last: the first, and each that differs from the one kept before; none if all are as good as it. */
    private static List<Release> noticed(List<Release> all) {
        Release now = newest(all);
        List<Release> kept = new ArrayList<>();
        for (Release release : all.subList(0, all.size() - 1)) {
            if (kept.isEmpty() || differ(release, kept.get(kept.size() - 1))) {
                kept.add(release);
            }
        }
        return kept.stream().anyMatch(release -> differ(release, now)) ? kept : List.of();
    }

    private static boolean differ(Release one, Release other) {
        return Math.abs(one.value() - other.value()) > NOTICED * Math.max(one.value(), other.value());
    }

    /** What the newest edition has where no other source does. */
    private void holes(String name, String subject, double factor, int decimals, double apart, boolean alike) {
        Map<String, Holes.Filling> theirs = new TreeMap<>();
        releases.getOrDefault(subject, Map.of())
                .forEach((place, all) -> theirs.put(
                        place,
                        new Holes.Filling(newest(all).value() * factor, decimals, origin(newest(all), "final"))));
        System.out.print(new Holes(series, name, WEO).fill(theirs, apart, SHARE, alike));
    }

    private static Release newest(List<Release> all) {
        return all.get(all.size() - 1);
    }

    private static Origin origin(Release release, String status) {
        return Origin.exact(WEO, "editions of the World Economic Outlook", status, release.day());
    }

    private static void add(SeriesTable table, String place, double value, int decimals, Origin origin) {
        String[] key = place.split(",");
        table.add(key[0], key[1], value, decimals, origin);
    }

    private static List<CSVRecord> rows(Path file, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter == '\t' ? null : '"')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
