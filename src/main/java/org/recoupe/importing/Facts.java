package org.recoupe.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of an import that are no figures: who held what, which is the capital, what happened. Each stands once. */
final class Facts {

    private static final int MOST = 500_000;

    /** The tables that such rows go to. */
    enum Kind {
        PERSONS("id", "name_fr", "name_en", "wikidata", "source"),
        PLACES("id", "name_fr", "name_en", "kind", "country", "source"),
        TENURES("person", "office", "function", "entity", "valid_from", "valid_to", "precision", "source"),
        RELATIONS("subject", "relation", "object", "valid_from", "valid_to", "precision", "source"),
        EVENTS(
                "id",
                "kind",
                "label_fr",
                "label_en",
                "words_fr",
                "words_en",
                "start",
                "end",
                "precision",
                "participants",
                "source");

        private final List<String> fields;

        Kind(String... fields) {
            this.fields = List.of(fields);
        }

        /** The columns, the last of which is the source. */
        List<String> fields() {
            return fields;
        }
    }

    private final Map<Kind, Set<List<String>>> rows = new LinkedHashMap<>();

    /** Whether there are none. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds a row without its source; false if it stands there already. */
    boolean add(Kind kind, String... cells) {
        Set<List<String>> table = rows.computeIfAbsent(kind, key -> new LinkedHashSet<>());
        if (table.size() >= MOST) {
            throw new UnusableDownload(
                    "found more than %,d rows, expected the answer to one question; ask for fewer".formatted(MOST));
        }
        return table.add(List.of(cells));
    }

    /** The tables that have rows. */
    List<Kind> kinds() {
        return new ArrayList<>(rows.keySet());
    }

    /** The rows of that table, without their source. */
    List<List<String>> rows(Kind kind) {
        return List.copyOf(rows.getOrDefault(kind, Set.of()));
    }
}
