package org.recoupe.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** One table of a series, whose rows of some sources are made anew and whose others are kept as they stand. */
final class SeriesTable {

    private final Path file;
    private final List<String> columns;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final Set<String> places = new HashSet<>();
    /** The figures of a source that are plainly wrong in the copy at hand. */
    private final Set<String> withheld = new HashSet<>();

    private SeriesTable(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        for (CSVRecord row : Countries.carried("withheld.csv")) {
            if (file.endsWith(row.get("table") + ".csv")) {
                withheld.add(row.get("economy") + " " + row.get("period") + " " + row.get("source"));
            }
        }
    }

    /** The table in that file, without its rows of those sources; an empty one with those columns where there is none. */
    static SeriesTable open(Path file, List<String> columns, Set<String> without) {
        SeriesTable table = new SeriesTable(file, columns);
        if (Files.exists(file)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, format)) {
                for (CSVRecord row : parser) {
                    if (!without.contains(row.get("source"))) {
                        table.put(row.toList());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }

    /** Whether a row of any source gives that place and period. */
    boolean covers(String place, String period) {
        return places.contains(place + " " + period);
    }

    /**
     * Adds a row that a public file gives.
     *
     * @param economy what stands before the period; several cells are separated by commas
     * @param decimals how many are kept
     */
    void add(String economy, String period, double value, int decimals, Origin origin) {
        if (withheld.contains(economy + " " + period + " " + origin.source())) {
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        List<String> row = new ArrayList<>(List.of(economy.split(",")));
        row.add(period);
        row.add((rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString());
        row.addAll(List.of(origin.relation(), origin.status(), origin.source(), origin.released(), origin.note()));
        put(row);
        made.merge(origin.source() + " from " + origin.file(), 1, Integer::sum);
    }

    private void put(List<String> row) {
        int period = columns.indexOf("period");
        int source = columns.indexOf("source");
        String place = String.join(",", row.subList(0, period));
        places.add(place + " " + row.get(period));
        String key = String.join("\t", place, row.get(period), row.get(source + 1), row.get(source));
        rows.put(key, row);
    }

    /** Writes the file, sorted by place, period and release, and tells which file gave how many rows. */
    String write() {
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(file),
                CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(columns);
            for (List<String> row : rows.values().stream()
                    .sorted(Comparator.comparing((List<String> row) -> row.get(0)))
                    .toList()) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder told = new StringBuilder(file.getFileName() + ": " + rows.size() + " rows\n");
        made.forEach((origin, count) -> told.append("  ")
                .append(count)
                .append(" rows of ")
                .append(origin)
                .append('\n'));
        return told.toString();
    }

    /**
     * Where a row comes from.
     *
     * @param source its id in {@code sources.csv}
     * @param file the public file, below {@code ../shared/data}
     * @param released the day of the release
     */
    record Origin(String source, String file, String relation, String status, String released, String note) {

        /** One whose rows stand in the file as they are shipped. */
        static Origin exact(String source, String file, String status, String released) {
            return new Origin(source, file, "exact", status, released, "");
        }

        /** The same with a note on each row. */
        Origin derived(String how) {
            return new Origin(source, file, "derived", status, released, how);
        }
    }
}
