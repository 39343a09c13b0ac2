package org.recoupe.language;

import java.util.HashMap;
import java.util.Map;

/** The words of a language that are written with a full stop, and initials of names. */
final class Abbreviations {

    /** What the full stop of a word means for the sentence. */
    enum Reading {
        /** The word is no abbreviation. */
        NONE,
        /** It is one that something always follows. */
        NEVER_ENDS,
        /** It is one that may stand last in a sentence. */
        MAY_END
    }

    /** Stands in the table for every number: in some languages a full stop makes it a place in an order. */
    private static final String ANY_NUMBER = "0.";

    private final Map<String, String> ends = new HashMap<>();

    Abbreviations(Language language) {
        language.table("abbreviations").rows().forEach(row -> ends.put(row.get("form"), row.get("ends")));
    }

    /** The reading of that word, given without its full stop, before a number or not. */
    Reading at(String word, boolean beforeNumber) {
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        String form = number ? ANY_NUMBER : Tokens.norm(word) + ".";
        String known = ends.getOrDefault(form, isInitials(word) ? "maybe" : "");
        return switch (known) {
            case "never" -> Reading.NEVER_ENDS;
            case "number" -> beforeNumber ? Reading.NEVER_ENDS : Reading.NONE;
            case "maybe" -> Reading.MAY_END;
            default -> Reading.NONE;
        };
    }

    /** {@code J}, {@code J.-C}, {@code O.N.U}. */
    private static boolean isInitials(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                if (letter || !Character.isUpperCase(c)) {
                    return false;
                }
                letter = true;
            } else if (c == '.' || c == '-') {
                letter = false;
            } else {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
