package org.recoupe.bench;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.Table;

/** The units that the test sets name, in the program's codes: {@code units.csv}, and the ISO names of currencies. */
final class GoldUnits {

    private static final String RESOURCE = "/org/recoupe/bench/units.csv";
    private static final String PER = " per ";

    /**
     * One way to say a unit in the program's codes.
     *
     * @param code ISO 4217 or UCUM
     * @param factor what one of the unit is in it
     */
    record Sense(String code, double factor) {}

    /**
     * A unit as a set names it.
     *
     * @param senses what it may be in the program's codes
     * @param per what it is per, empty if nothing
     */
    record GoldUnit(List<Sense> senses, String per) {

        /** The same, per whatever the text says: for sets that leave it out. */
        GoldUnit per(String rate) {
            return per.isEmpty() ? new GoldUnit(senses, rate) : this;
        }
    }

    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<String, String> rates = new HashMap<>();

    GoldUnits() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Currency currency : Currency.getAvailableCurrencies()) {
                String name = currency.getDisplayName(language).toLowerCase(Locale.ROOT);
                senses.put(
                        currency.getCurrencyCode().toLowerCase(Locale.ROOT),
                        List.of(new Sense(currency.getCurrencyCode(), 1)));
                senses.put(name, List.of(new Sense(currency.getCurrencyCode(), 1)));
            }
        }
        for (Table.Row row : Table.read(RESOURCE).rows()) {
            List<Sense> means = row.all("means").stream().map(GoldUnits::sense).toList();
            for (String name : row.all("names")) {
                senses.put(name, means);
                if (!row.get("per").isEmpty()) {
                    rates.put(name, row.get("per"));
                }
            }
        }
    }

    private static Sense sense(String cell) {
        int colon = cell.lastIndexOf(':');
        return new Sense(cell.substring(0, colon), Double.parseDouble(cell.substring(colon + 1)));
    }

    /** The currency of that ISO 4217 code. */
    static GoldUnit currency(String code) {
        return new GoldUnit(List.of(new Sense(code, 1)), "");
    }

    /** The unit of that name; empty where the table has none. */
    Optional<GoldUnit> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<List<Sense>> whole = plain(lower);
        int per = lower.lastIndexOf(PER);
        if (whole.isPresent() || per < 0) {
            return whole.map(found -> new GoldUnit(found, ""));
        }
        String rate = lower.substring(per + PER.length());
        return plain(lower.substring(0, per))
                .map(found -> new GoldUnit(found, rates.getOrDefault(singular(rate), rate)));
    }

    private Optional<List<Sense>> plain(String name) {
        return Optional.ofNullable(senses.get(name)).or(() -> Optional.ofNullable(senses.get(singular(name))));
    }

    /** Without the s of a plural: enough for names of units in French and English. */
    static String singular(String name) {
        return name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
