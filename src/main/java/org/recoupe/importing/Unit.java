package org.recoupe.importing;

import java.util.List;
import java.util.Locale;
import org.recoupe.language.Table;

/**
 * A unit, as descriptors of reference data write it.
 *
 * @param quantity what kind of thing is measured
 * @param code its ISO 4217 or UCUM code
 * @param rate what it is per, empty if nothing
 * @param multiplier what figures are multiplied with
 * @param basis {@code current} or {@code constant} prices, or {@code ppp}; empty where it is no money, or not told
 * @param change whether figures are changes of something already
 */
record Unit(String quantity, String code, String rate, double multiplier, String basis, boolean change) {

    /** Of what no table tells: such figures are compared with nothing, but they are kept. In braces, as UCUM has notes. */
    static final Unit UNKNOWN = new Unit("number", "{unknown}", "", 1, "", false);

    private static final List<Table.Row> ROWS =
            Table.read("/org/recoupe/importing/units.csv").rows();

    /** The unit that those words or that code stand for; the first line of the table that fits. */
    static Unit of(String words) {
        String folded = " " + words.toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
        for (Table.Row row : ROWS) {
            if (fits(folded, row)) {
                return new Unit(
                        row.get("quantity"),
                        row.get("unit"),
                        row.get("rate"),
                        row.number("multiplier", 1),
                        row.get("basis"),
                        row.get("change").equals("yes"));
            }
        }
        return UNKNOWN;
    }

    private static boolean fits(String folded, Table.Row row) {
        for (String word : row.all("words")) {
            if (!folded.contains(word.startsWith("^") ? " " + word.substring(1) + " " : word)) {
                return false;
            }
        }
        return true;
    }

    /** The same, in a unit so many times as large. */
    Unit times(double factor) {
        return new Unit(quantity, code, rate, multiplier * factor, basis, change);
    }
}
