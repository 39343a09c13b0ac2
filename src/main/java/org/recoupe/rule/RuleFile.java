package org.recoupe.rule;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A rule file as it was read.
 *
 * @param id its folder path below the rules folder: {@code series/agreement} for
 *     {@code series/agreement/agreement.drl}
 * @param path where it stands, for messages
 * @param text what it says
 */
record RuleFile(String id, String path, String text) {

    static final String ENDING = ".drl";

    /** The file at {@code place} (its path below the rules folder, with slashes). */
    static RuleFile of(String place, String path, String text) {
        return new RuleFile(idOf(place), path, text);
    }

    /** The id of the file at that place: without its ending, and without its name where its folder is called so too. */
    static String idOf(String place) {
        String bare = place.endsWith(ENDING) ? place.substring(0, place.length() - ENDING.length()) : place;
        String[] steps = bare.split("/");
        int n = steps.length;
        boolean named = n > 1 && steps[n - 1].equals(steps[n - 2]);
        return Arrays.stream(steps).limit(named ? n - 1 : n).collect(Collectors.joining("/"));
    }

    /** The package its rules are to name: the id with dots. */
    String packageName() {
        return id.replace('-', '_').replace('/', '.');
    }

    /** The line of that number, counted from 1; empty where there is none. */
    String line(int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }
}
