package org.recoupe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A true sentence, and the places in it that may be changed, written as {@code [kind:text|other|…]}. */
record Wording(String text, List<Slot> slots) {

    private static final Pattern MARKED = Pattern.compile("\\[(\\w+):([^\\]|/]+)(/up)?((?:\\|[^\\]|]+)*)\\]");

    static Wording parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = MARKED.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            List<String> others = List.of(matcher.group(4).split("\\|"));
            slots.add(new Slot(
                    matcher.group(1),
                    text.length(),
                    matcher.group(2),
                    matcher.group(3) != null,
                    others.stream().filter(other -> !other.isEmpty()).toList()));
            text.append(matcher.group(2));
        }
        matcher.appendTail(text);
        return new Wording(text.toString(), slots);
    }

    /** The sentence with something else in that slot. */
    String with(Slot slot, String other) {
        return text.substring(0, slot.start())
                + other
                + text.substring(slot.start() + slot.text().length());
    }
}
