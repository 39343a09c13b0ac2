package org.recoupe.rule;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code .dslr} rule says of itself. Who writes for readers of one language need not write titles and messages
 * in the others: the one that is there stands for them.
 */
final class DslHead {

    private static final Pattern NAME = Pattern.compile("rule\\s+\"([^\"]*)\".*");

    private static final Pattern NOTE = Pattern.compile("@(\\w+)\\(\\s*(\"[^\"]*\")\\s*\\)");

    private final boolean first;
    private final Map<String, String> notes = new TreeMap<>();
    private String name = "\"\"";

    DslHead() {
        this(true);
    }

    private DslHead(boolean first) {
        this.first = first;
    }

    /** The head of the file's next rule. */
    DslHead next() {
        return new DslHead(false);
    }

    /** Takes down that line of the head, and gives it back. */
    String note(String drl) {
        Matcher named = NAME.matcher(drl);
        Matcher note = NOTE.matcher(drl);
        if (named.matches()) {
            name = "\"" + named.group(1) + "\"";
        }
        while (note.find()) {
            notes.put(note.group(1), note.group(2));
        }
        return drl;
    }

    /** The annotations that are missing, filled from those that are there; a rule without a title is called by its name. */
    String missing() {
        StringBuilder missing = new StringBuilder();
        Map<String, String> titles = RuleCard.titles();
        String title = titles.values().stream()
                .filter(notes::containsKey)
                .map(notes::get)
                .findFirst()
                .orElse(name);
        String message = titles.keySet().stream()
                .filter(notes::containsKey)
                .map(notes::get)
                .findFirst()
                .orElse("");
        for (Map.Entry<String, String> language : new TreeMap<>(titles).entrySet()) {
            if (first && !notes.containsKey(language.getValue())) {
                missing.append("@%s(%s) ".formatted(language.getValue(), title));
            }
            if (!message.isEmpty() && !notes.containsKey(language.getKey())) {
                missing.append("@%s(%s) ".formatted(language.getKey(), message));
            }
        }
        return missing.toString();
    }
}
