package org.recoupe.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an annotation: one string in quotes, or several with {@code +} between. */
final class Literals {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);

    private Literals() {}

    /** What the strings say together; a bare word or number says itself. */
    static String value(String source) {
        Matcher strings = STRING.matcher(source);
        StringBuilder value = new StringBuilder();
        boolean any = false;
        while (strings.find()) {
            any = true;
            value.append(strings.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return any ? value.toString() : source.strip();
    }
}
