package org.recoupe.reference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** At which prices a text tells an amount of money: amounts at other prices are never set against it. */
final class PriceBases {

    /** The phrases that tell a basis, by language. */
    private static final Map<Language, Map<String, String>> ALL = new ConcurrentHashMap<>();

    private PriceBases() {}

    /** Whether a sentence speaks of prices other than those that the series is told at. */
    static boolean differ(Series series, Wording wording, Stems stems) {
        String basis = series.priceBasis();
        return !basis.isEmpty()
                && of(stems.language()).entrySet().stream()
                        .anyMatch(phrase ->
                                !phrase.getValue().equals(basis) && wording.excludes(stems.ofPhrase(phrase.getKey())));
    }

    private static Map<String, String> of(Language language) {
        return ALL.computeIfAbsent(
                language,
                it -> it.table("price-bases").rows().stream()
                        .collect(Collectors.toMap(row -> row.get("form"), (Table.Row row) -> row.get("basis"))));
    }
}
