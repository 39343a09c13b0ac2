package org.recoupe.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.recoupe.language.Table;

/** How sure its publisher is of a figure. */
enum Status {
    FINAL,
    PROVISIONAL,
    ESTIMATED,
    FORECAST,
    /** There is none to be had: it is missing, secret or makes no sense. */
    WITHHELD;

    private static final Map<String, Status> BY_LETTERS = new HashMap<>();

    static {
        for (Table.Row row : Table.read("/org/recoupe/importing/status.csv").rows()) {
            BY_LETTERS.put(
                    row.get("scheme") + ":" + row.get("letters"),
                    valueOf(row.get("status").toUpperCase(Locale.ROOT)));
        }
    }

    /** As data and rules write it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What those letters of that publisher mean; the least sure where there are several. */
    static Status of(String scheme, String letters) {
        Status whole = BY_LETTERS.get(scheme + ":" + letters);
        if (whole != null) {
            return whole;
        }
        Status least = FINAL;
        for (int i = 0; i < letters.length(); i++) {
            Status each = BY_LETTERS.getOrDefault(scheme + ":" + letters.charAt(i), FINAL);
            least = each.compareTo(least) > 0 ? each : least;
        }
        return least;
    }
}
