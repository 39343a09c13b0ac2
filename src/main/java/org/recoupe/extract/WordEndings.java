package org.recoupe.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.language.Table;

/** The endings of a table, {@code ending,min}: the first that closes a word counts; an ending may be a whole word. */
final class WordEndings {

    private record Ending(String text, int leastLength, Table.Row row) {
        boolean fits(String word) {
            return word.length() >= leastLength && word.endsWith(text);
        }
    }

    private final Map<Character, List<Ending>> byLastLetter = new HashMap<>();

    WordEndings(Table table) {
        for (Table.Row row : table.rows()) {
            String text = row.get("ending");
            byLastLetter
                    .computeIfAbsent(text.charAt(text.length() - 1), letter -> new ArrayList<>())
                    .add(new Ending(text, (int) row.number("min", 0), row));
        }
    }

    /** The row of the first ending that closes that word, which must be as long as the row asks. */
    Optional<Table.Row> of(String word) {
        for (Ending ending : byLastLetter.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            if (ending.fits(word)) {
                return Optional.of(ending.row());
            }
        }
        return Optional.empty();
    }
}
