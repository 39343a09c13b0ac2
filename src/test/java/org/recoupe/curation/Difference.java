package org.recoupe.curation;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a shipped row and a public file do not say the same.
 *
 * @param table the shipped table
 * @param key what the row is of: an id, or several with blanks between
 * @param field what differs
 * @param ours what the shipped row has; empty if there is none
 * @param theirs what the file has; empty if it has none
 * @param file the file, below {@code ../shared/data}
 */
record Difference(String table, String key, String field, String ours, String theirs, String file) {

    static final List<String> COLUMNS = List.of("table", "key", "field", "ours", "theirs", "file", "reason");

    /** The difference that a row of the list of explained ones is about. */
    static Difference of(CSVRecord row) {
        return new Difference(
                row.get("table"),
                row.get("key"),
                row.get("field"),
                row.get("ours"),
                row.get("theirs"),
                row.get("file"));
    }

    /** Its cells in the order of the list, without the reason. */
    List<String> cells() {
        return List.of(table, key, field, ours, theirs, file);
    }
}
