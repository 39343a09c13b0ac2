package org.recoupe.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule file as it was read.
 *
 * @param id its folder path below the rules folder: {@code series/agreement} for
 *     {@code series/agreement/agreement.drl}
 * @param path where it stands, for messages
 * @param text what it says, in DRL
 * @param written what stands in the file; another text, line by line, where it is written in sentences
 * @param problems why its sentences cannot be turned into DRL
 * @param trusted whether it stands in a folder whose authors are trusted
 */
record RuleFile(String id, String path, String text, String written, List<RuleProblem> problems, boolean trusted) {

    static final String ENDING = ".drl";

    /** What a file of rules in sentences ends in. */
    static final String SENTENCES = ".dslr";

    RuleFile {
        problems = List.copyOf(problems);
    }

    /** The file at {@code place} (its path below the rules folder, with slashes). */
    static RuleFile of(String place, String path, String text, boolean trusted) {
        return new RuleFile(idOf(place), path, text, text, List.of(), trusted);
    }

    /** Whether a file of that name holds rules. */
    static boolean named(String place) {
        return place.endsWith(ENDING) || place.endsWith(SENTENCES);
    }

    /** The same file with its sentences turned into DRL, as many lines of it. */
    RuleFile expandedTo(String drl) {
        return new RuleFile(id, path, drl, written, problems, trusted);
    }

    /** The same file, which cannot be turned into DRL. */
    RuleFile broken(List<RuleProblem> found) {
        return new RuleFile(id, path, text, written, found, trusted);
    }

    /** Whether it is written in sentences. */
    boolean inSentences() {
        return path.endsWith(SENTENCES);
    }

    /** The id of the file at that place: without its ending, and without its name where its folder is called so too. */
    static String idOf(String place) {
        String bare = named(place) ? place.substring(0, place.lastIndexOf('.')) : place;
        String[] steps = bare.split("/");
        int n = steps.length;
        boolean named = n > 1 && steps[n - 1].equals(steps[n - 2]);
        return Arrays.stream(steps).limit(named ? n - 1 : n).collect(Collectors.joining("/"));
    }

    /** The package its rules are to name: the id with dots. */
    String packageName() {
        return id.replace('-', '_').replace('/', '.');
    }

    /** The number of the first line that holds that text, but for comments; 0 where none does. */
    int lineOf(String part) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains(part) && !lines[i].stripLeading().startsWith("//")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line of that number as it stands in the file, counted from 1; empty where there is none. */
    String line(int number) {
        return written.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }
}
