package org.recoupe.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of words, read from a resource file: comma-separated, a header line, no quotes; a cell may hold several
 * values with {@code |} between; {@code #} starts a comment line.
 */
public record Table(List<Row> rows) {

    /** One line of a table. */
    public static final class Row {

        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(Map<String, Integer> columns, String[] cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell in that column; empty if nothing stands there. */
        public String get(String column) {
            Integer place = columns.get(column);
            if (place == null) {
                throw new IllegalArgumentException("no column %s among %s".formatted(column, columns.keySet()));
            }
            return cells[place];
        }

        /** The values in that column's cell, those with {@code |} between taken apart; none if it is empty. */
        public List<String> all(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            return cell.indexOf('|') < 0 ? List.of(cell) : List.of(cell.split("\\|"));
        }

        /** The number in that column's cell, or that one if it is empty. */
        public double number(String column, double otherwise) {
            String cell = get(column);
            return cell.isEmpty() ? otherwise : Double.parseDouble(cell);
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }
    /** The table in that resource; a missing or ragged one is a fault of the build. */
    public static Table read(String resource) {
        return CarriedFiles.open(resource.substring(1))
                .map(file -> read(resource, file))
                .orElseThrow(() -> new IllegalStateException("no resource " + resource));
    }

    /** The same, or a table without rows if there is no such resource. */
    static Table readIfThere(String resource) {
        return CarriedFiles.open(resource.substring(1))
                .map(file -> read(resource, file))
                .orElseGet(() -> new Table(List.of()));
    }

    private static Table read(String resource, InputStream file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table parse(String name, BufferedReader in) throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (columns.isEmpty()) {
                for (String column : cells) {
                    columns.put(column, columns.size());
                }
                continue;
            }
            if (cells.length != columns.size()) {
                throw new IllegalStateException(
                        "%s:%d: %d cells, expected %d: %s".formatted(name, number, cells.length, columns.size(), line));
            }
            rows.add(new Row(columns, cells));
        }
        return new Table(rows);
    }

    /** All values of one column. */
    public List<String> column(String name) {
        return rows.stream().flatMap(row -> row.all(name).stream()).toList();
    }
}
