package org.recoupe.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of an SDMX-CSV: dimensions first, then the value, then what is said of it. A name may stand behind a code,
 * in the same cell ({@code A: Annual}) or in the next column.
 *
 * @param codes the names of the columns, those of labels empty
 * @param labels for each column the place of its labels, its own where both stand in one cell, -1 where there are none
 */
record SdmxColumns(List<String> codes, List<Integer> labels) {

    static final Set<String> AREAS = Set.of("REF_AREA", "GEO", "COUNTRY", "LOCATION");
    private static final Set<String> NO_DIMENSIONS = Set.of(
            "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE", "TIME_PERIOD", "FREQ");
    private static final String BOTH = ": ";

    /** Those of that header. */
    static SdmxColumns of(List<String> header) {
        List<String> codes = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replaceFirst("\\[.*]$", "");
            boolean both = name.contains(BOTH);
            String code = both ? name.substring(0, name.indexOf(BOTH)) : name;
            boolean label = !both && i > 0 && isLabel(name) && !isLabel(header.get(i - 1));
            codes.add(label ? "" : code.toUpperCase(Locale.ROOT));
            boolean next = i + 1 < header.size() && isLabel(header.get(i + 1)) && !isLabel(name);
            labels.add(both ? Integer.valueOf(i) : next ? i + 1 : -1);
        }
        return new SdmxColumns(codes, labels);
    }

    /** Codes are in capitals or, with Eurostat, in small letters without a space; labels begin with one capital. */
    private static boolean isLabel(String name) {
        return name.length() > 1
                && Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase)
                && !name.contains(BOTH);
    }

    /** The place of the first of those columns; -1 if there is none. */
    int place(Set<String> names) {
        for (int i = 0; i < codes.size(); i++) {
            if (names.contains(codes.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The code in that column of that row. */
    String code(Csv row, int place) {
        String cell = row.get(place);
        boolean both = place >= 0 && labels.get(place) == place && cell.contains(BOTH);
        return both ? cell.substring(0, cell.indexOf(BOTH)) : cell;
    }

    /** The label in that column of that row; the code where there is none. */
    String label(Csv row, int place) {
        if (place < 0 || labels.get(place) < 0) {
            return row.get(place);
        }
        String cell = row.get(labels.get(place));
        boolean both = labels.get(place) == place && cell.contains(BOTH);
        return both ? cell.substring(cell.indexOf(BOTH) + BOTH.length()) : cell;
    }

    /** The places of what tells series apart: all dimensions but place and time. */
    List<Integer> series() {
        int value = place(Set.of("OBS_VALUE"));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < value; i++) {
            String code = codes.get(i);
            if (!code.isEmpty() && !NO_DIMENSIONS.contains(code) && !AREAS.contains(code)) {
                places.add(i);
            }
        }
        return places;
    }

    /** Codes that say that a dimension does not matter. */
    static final Map<String, Boolean> EMPTY = Map.of("_Z", true, "_T", true, "_X", true);
}
