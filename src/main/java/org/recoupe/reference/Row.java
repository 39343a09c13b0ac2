package org.recoupe.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a table.
 *
 * @param columns the place of each column
 * @param line its line in the file, 1 for the header
 */
record Row(Map<String, Integer> columns, String[] cells, int line) {

    /** The cell in that column; empty if nothing stands there, or the table has no such column. */
    String get(String column) {
        Integer place = columns.get(column);
        return place == null ? "" : cells[place];
    }

    /** The values in that column's cell, taken apart at {@code |}. */
    List<String> all(String column) {
        return split(get(column));
    }

    /** The values in a cell, taken apart at {@code |}. */
    static List<String> split(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        return cell.indexOf('|') < 0 ? List.of(cell) : List.of(cell.split("\\|"));
    }

    /** Where this row stands, as evidence names it. */
    Provenance provenance(String dataset) {
        return new Provenance(dataset, line, all("source"), Optional.empty());
    }
}
