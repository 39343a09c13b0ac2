package org.recoupe.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recoupe.finding.Severity;

/**
 * What a rule says of itself.
 *
 * @param id its file's id: the folder path below the rules folder, {@code series/agreement}
 * @param name its name in the file
 * @param path the file
 * @param line where it starts, counted from 1
 * @param annotations its annotations without their {@code @}; a file's later rules take title, tags and {@code since}
 *     from the first
 */
public record RuleCard(String id, String name, String path, int line, Map<String, String> annotations) {

    private static final Map<String, String> TITLES = Map.of("en", "title", "fr", "titre");

    public RuleCard {
        annotations = new TreeMap<>(annotations);
    }

    /** The annotations that hold titles, by language. */
    static Map<String, String> titles() {
        return TITLES;
    }

    /** Its id and name: {@code series/agreement#agrees}. */
    public String key() {
        return id + "#" + name;
    }

    /** Its title in that language, empty if it has none. */
    public String title(String language) {
        return annotations.getOrDefault(TITLES.getOrDefault(language, "title"), "");
    }

    /** The template of its explanation in that language, empty for a rule that gives no verdict. */
    public String message(String language) {
        return annotations.getOrDefault(language, "");
    }

    /** The severity it asks for itself, where it does. */
    public Optional<Severity> severity() {
        return Optional.ofNullable(annotations.get("severity"))
                .map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    /** Whether it leaves the word to rules that do not yield, where they have settled the claim. */
    public boolean yields() {
        return annotations.getOrDefault("yields", "").equals("true");
    }

    /** Its tags. */
    public List<String> tags() {
        String tags = annotations.getOrDefault("tags", "");
        return tags.isBlank() ? List.of() : List.of(tags.strip().split("[,\\s]+"));
    }
}
