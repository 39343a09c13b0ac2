package org.recoupe.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.language.Table;

/** Figures that everybody agrees on, held against those that are imported. */
final class Anchors {

    /**
     * One of them, as it was met.
     *
     * @param indicator whose it is
     * @param value what the file says
     * @param low the least it can be
     * @param high the greatest
     */
    public record Met(String indicator, String area, String period, double value, double low, double high) {

        /** Whether the file says what all others say. */
        boolean holds() {
            return low <= value && value <= high;
        }

        @Override
        public String toString() {
            return "%s %s %s: %s, expected %s to %s"
                    .formatted(indicator, area, period, plain(value), plain(low), plain(high));
        }

        private static String plain(double number) {
            return new java.math.BigDecimal(number, new java.math.MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private final Map<String, Table.Row> anchors = new HashMap<>();
    private final List<Met> met = new ArrayList<>();

    Anchors() {
        for (Table.Row row : Table.read("/org/recoupe/importing/anchors.csv").rows()) {
            anchors.put(key(row.get("concept"), row.get("area"), row.get("period")), row);
        }
    }

    private static String key(String concept, String area, String period) {
        return concept + " " + area + " " + period;
    }

    /** Notes a figure, in the concept's own unit, if it is one of them. */
    void meet(String concept, String indicator, String area, String period, double value) {
        Table.Row row = anchors.get(key(concept, area, period));
        if (row != null) {
            met.add(new Met(indicator, area, period, value, row.number("low", 0), row.number("high", 0)));
        }
    }

    /** Those that were met. */
    List<Met> met() {
        return List.copyOf(met);
    }
}
