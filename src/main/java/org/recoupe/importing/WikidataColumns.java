package org.recoupe.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoupe.language.Table;

/** What the columns of a result of Wikidata's query service mean, by their names. */
final class WikidataColumns {

    private static final Pattern ITEM = Pattern.compile("(?:https?://www\\.wikidata\\.org/entity/)?(Q\\d+)");
    private static final List<String> LABELS = List.of("label", "name", "");

    /** The names of each role, likeliest first. */
    private static final Map<String, List<String>> ROLES = roles();

    private final Map<String, Integer> places = new HashMap<>();

    private WikidataColumns(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    private static Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new HashMap<>();
        Table.read("/org/recoupe/importing/wikidata-columns.csv")
                .rows()
                .forEach(row -> roles.put(row.get("role"), row.all("names")));
        return roles;
    }

    /** Those of that header. */
    static WikidataColumns of(List<String> names) {
        return new WikidataColumns(names);
    }

    /** Whether a column has that role. */
    boolean has(String role) {
        return columns(role, "").findFirst().isPresent();
    }

    /** Whether it is the id of an item, alone or as an address. */
    static boolean isItem(String cell) {
        return ITEM.matcher(cell).matches();
    }

    /** The id of the item in that role, as {@code Q142}; empty if there is none. */
    String item(List<String> row, String role) {
        return java.util.stream.Stream.of("", "id")
                .flatMap(suffix -> columns(role, suffix))
                .map(place -> ITEM.matcher(cell(row, place)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    /** What is called so in that role; empty if no column tells more than an id. */
    String label(List<String> row, String role) {
        for (String suffix : LABELS) {
            Optional<String> found = columns(role, suffix)
                    .map(place -> cell(row, place))
                    .filter(cell -> !cell.isEmpty() && !isItem(cell))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    /** The cell in that role, as it stands. */
    String text(List<String> row, String role) {
        return columns(role, "").map(place -> cell(row, place)).findFirst().orElse("");
    }

    /** How finely the day in that role is known, as Wikidata counts it: 11 for days, 10 for months, 9 for years. */
    String precision(List<String> row, String role) {
        return columns(role, "precision")
                .map(place -> cell(row, place))
                .findFirst()
                .orElse("");
    }

    private java.util.stream.Stream<Integer> columns(String role, String suffix) {
        List<Integer> found = new ArrayList<>();
        for (String name : ROLES.getOrDefault(role, List.of())) {
            Integer place = places.get(name + suffix);
            if (place != null) {
                found.add(place);
            }
        }
        return found.stream();
    }

    private static String cell(List<String> row, int place) {
        return place < row.size() ? row.get(place).strip() : "";
    }
}
