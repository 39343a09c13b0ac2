package org.recoupe.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found wrong so far, over all files. */
final class Problems {

    /** Of one file so many are told: who has more has one mistake in every row. */
    private static final int TOLD = 1000;

    private final List<DataProblem> found = new ArrayList<>();
    private final Map<String, Integer> perFile = new LinkedHashMap<>();
    private int count;
    /** Those of the file that was asked about last. */
    private Optional<Lines> lines = Optional.empty();

    void add(String path, int line, int column, String found, String expected, String remedy) {
        count++;
        if (perFile.merge(path, 1, Integer::sum) <= TOLD) {
            this.found.add(new DataProblem(path, line, column, found, expected, remedy));
        }
    }

    /** How many of each file are not told. */
    private List<DataProblem> untold() {
        return perFile.entrySet().stream()
                .filter(file -> file.getValue() > TOLD)
                .map(file -> new DataProblem(
                        file.getKey(),
                        1,
                        1,
                        "%d problems more".formatted(file.getValue() - TOLD),
                        "none",
                        "mend those above, then check again"))
                .toList();
    }

    /** A problem at that place of a JSON file. */
    void add(String path, Json at, String found, String expected, String remedy) {
        add(path, at.line(), at.column(), found, expected, remedy);
    }

    /** The character, 1 for the first, at which that cell of that line starts. */
    int column(DataFolder folder, String path, int line, int cell) {
        if (cell == 0) {
            return 1;
        }
        Lines open = lines.filter(it -> it.of(folder, path)).orElseGet(() -> other(folder, path));
        return TableReader.start(open.line(line), cell);
    }

    private Lines other(DataFolder folder, String path) {
        lines.ifPresent(Lines::close);
        Lines opened = new Lines(folder, path);
        lines = Optional.of(opened);
        return opened;
    }

    int count() {
        return count;
    }

    List<DataProblem> all() {
        List<DataProblem> all = new ArrayList<>(found);
        all.addAll(untold());
        return List.copyOf(all);
    }

    /** Throws what was found, if anything was. */
    void raise() {
        lines.ifPresent(Lines::close);
        lines = Optional.empty();
        if (!found.isEmpty()) {
            throw new InvalidData(all());
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
