package org.recoupe.importing;

import java.util.Map;

/**
 * What a publisher measures.
 *
 * @param code the publisher's own code, or one made of its dimensions
 * @param titles what the publisher calls it, by language
 * @param unit the unit in the publisher's words or codes, empty where the title or nothing tells it
 * @param power the power of ten that figures are to be multiplied with
 * @param note what the publisher says about it
 */
record Indicator(String code, Map<String, String> titles, String unit, int power, String note) {
    Indicator {
        titles = Map.copyOf(titles);
    }

    /** One that is called so in English, and whose figures are to be taken as they are. */
    static Indicator of(String code, String title, String unit) {
        return new Indicator(code, Map.of("en", title), unit, 0, "");
    }

    /** The same with that note. */
    Indicator noted(String text) {
        return new Indicator(code, titles, unit, power, text);
    }

    /** What it is called in English, else in any language. */
    String title() {
        return titles.getOrDefault("en", titles.values().stream().findFirst().orElse(code));
    }
}
