package org.recoupe.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes the table of populations as the World Bank had them before: {@code EarlierReleases <releases> <reference data>}. The
 * folder of releases holds {@code data/population.csv} of github.com/datasets/population as its history has it, each copy
 * named by its day: {@code 2012-10-17.csv}; the last of them is what is now. A release is kept where it differs by more than
 * a hundredth from the one before, so that what is left out is as good as what stands.
 */
public final class EarlierReleases {

    private static final String HEAD = "economy,period,value,relation,status,source,release_date,note";
    private static final int FIRST = 1990;
    private static final double NOTICED = 0.01;
    private static final int YEAR = 2;
    private static final int VALUE = 3;
    /** What the tables call groups that the World Bank has codes for. */
    private static final Map<String, String> GROUPS = Map.of("EUU", "EU", "EMU", "EUROZONE");

    private record Release(String day, double value) {}

    private final Map<String, List<Release>> figures = new TreeMap<>();
    private final Set<String> economies = new TreeSet<>();

    private EarlierReleases() {}

    /**
     * Writes the table anew.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path series = Path.of(args[1]).resolve("series");
        EarlierReleases earlier = new EarlierReleases();
        rows(series.resolve("population.csv")).forEach(row -> earlier.economies.add(row.get(0)));
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                earlier.read(file);
            }
        }
        Path table = series.resolve("population-earlier.csv");
        List<String> lines = earlier.lines();
        Files.write(table, lines, StandardCharsets.UTF_8);
        System.out.printf("%d rows in %s%n", lines.size() - 1, table);
    }

    private void read(Path file) throws IOException {
        String day = file.getFileName().toString().replace(".csv", "");
        for (CSVRecord row : rows(file)) {
            String economy = GROUPS.getOrDefault(row.get(1), row.get(1));
            if (economies.contains(economy) && Integer.parseInt(row.get(YEAR)) >= FIRST) {
                double value = Double.parseDouble(row.get(VALUE));
                figures.computeIfAbsent(economy + "," + row.get(YEAR), key -> new ArrayList<>())
                        .add(new Release(day, value));
            }
        }
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        figures.forEach((place, releases) -> {
            List<Release> kept = noticed(releases.subList(0, releases.size() - 1));
            double now = releases.get(releases.size() - 1).value();
            if (kept.stream().anyMatch(release -> differs(release.value(), now))) {
                kept.forEach(release -> lines.add("%s,%d,exact,final,wdi-population-mirror,%s,"
                        .formatted(place, Math.round(release.value()), release.day())));
            }
        });
        return lines;
    }

    /** The first, and each that differs from the one kept before. */
    private static List<Release> noticed(List<Release> releases) {
        List<Release> kept = new ArrayList<>();
        for (Release release : releases) {
            if (kept.isEmpty()
                    || differs(release.value(), kept.get(kept.size() - 1).value())) {
                kept.add(release);
            }
        }
        return kept;
    }

    private static boolean differs(double one, double other) {
        return Math.abs(one - other) > NOTICED * Math.max(one, other);
    }
}
