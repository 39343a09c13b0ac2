package org.recoupe.reference;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far, over all files. */
final class Problems {

    private final List<DataProblem> found = new ArrayList<>();

    void add(String path, int line, int column, String found, String expected, String remedy) {
        this.found.add(new DataProblem(path, line, column, found, expected, remedy));
    }

    /** A problem at that place of a JSON file. */
    void add(String path, Json at, String found, String expected, String remedy) {
        add(path, at.line(), at.column(), found, expected, remedy);
    }

    int count() {
        return found.size();
    }

    List<DataProblem> all() {
        return List.copyOf(found);
    }

    /** Throws what was found, if anything was. */
    void raise() {
        if (!found.isEmpty()) {
            throw new InvalidData(found);
        }
    }

    /** Adds how to spell it, where one of the known words is near to the one given. */
    static String didYouMean(String given, Iterable<String> known, String otherwise) {
        String best = "";
        int least = Math.max(1, given.length() / 3) + 1;
        for (String word : known) {
            int distance = distance(given, word);
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best.isEmpty() ? otherwise : "did you mean " + best + "?";
    }

    /** The number of letters to change, add or drop to get from one word to the other. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + same);
            }
            above = row;
        }
        return above[b.length()];
    }
}
