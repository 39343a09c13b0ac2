package org.recoupe.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** The words that say what a quantity is per, as stems: "per capita", "par habitant". */
final class RateWords {

    private static final Map<Language, RateWords> ALL = new ConcurrentHashMap<>();

    private final Map<String, List<List<String>>> forms = new HashMap<>();

    private RateWords(Stems stems) {
        for (Table.Row row : stems.language().table("rates").rows()) {
            forms.put(row.get("rate"), row.all("form").stream().map(stems::of).collect(Collectors.toList()));
        }
    }

    /** Those of that language. */
    static RateWords of(Stems stems) {
        return ALL.computeIfAbsent(stems.language(), language -> new RateWords(stems));
    }

    /** Whether a phrase, given as stems, says that rate. */
    boolean says(List<String> phrase, String rate) {
        return forms.getOrDefault(rate, List.of()).stream()
                .anyMatch(form -> Collections.indexOfSubList(phrase, form) >= 0);
    }
}
