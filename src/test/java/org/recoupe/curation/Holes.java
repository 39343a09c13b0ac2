package org.recoupe.curation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.recoupe.curation.SeriesTable.Origin;

/**
 * The economies and years of which a series has no figure yet.
 *
 * @param series the folder of the series
 * @param name the table
 * @param source the id of the source that fills them; its rows are made anew
 */
record Holes(Path series, String name, String source) {

    private static final List<String> COLUMNS =
            List.of("economy", "period", "value", "relation", "status", "source", "release_date", "note");

    /** A figure, with how many of its decimals are kept, and where it comes from. */
    record Filling(double value, int decimals, Origin origin) {}

    /**
     * Fills them, of economies for which the source agrees with the table in most other years, and tells how many.
     *
     * @param theirs the figures of the source by economy and year: {@code FRA,2020}
     * @param apart how far two figures of one year may be from each other to agree: so much, and that share
     * @param alike whether all count the same, so that the source is taken where there is no other year, too
     */
    String fill(Map<String, Filling> theirs, double apart, double share, boolean alike) {
        SeriesTable table = SeriesTable.open(series.resolve(name + ".csv"), COLUMNS, Set.of(source));
        Map<String, Integer> agreed = new TreeMap<>();
        for (CSVRecord row : Countries.shipped(series, name + ".csv")) {
            Filling filling = theirs.get(row.get("economy") + "," + row.get("period"));
            if (filling != null && !row.get("source").equals(source)) {
                double value = Double.parseDouble(row.get("value"));
                boolean near = Math.abs(filling.value() - value) <= apart + share * Math.abs(value);
                agreed.merge(row.get("economy"), near ? 1 : -2, Integer::sum);
            }
        }
        theirs.forEach((place, filling) -> {
            String[] key = place.split(",");
            boolean agrees = agreed.getOrDefault(key[0], alike ? 1 : -1) >= 0;
            if (agrees && !table.covers(key[0], key[1])) {
                table.add(key[0], key[1], filling.value(), filling.decimals(), filling.origin());
            }
        });
        return table.write();
    }
}
