package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gathers what is wrong in one rule file. */
final class RuleFaults {

    private final RuleFile file;
    private final List<RuleProblem> problems = new ArrayList<>();
    private RuleProblem.Section section = RuleProblem.Section.FILES;

    RuleFaults(RuleFile file) {
        this.file = file;
    }

    /** What comes from now on is told of in that part of the manual. */
    RuleFaults about(RuleProblem.Section part) {
        section = part;
        return this;
    }

    /** Where that text stands in that line, counted from 1; 1 where it does not. */
    int column(int line, String text) {
        return Math.max(0, file.line(line).indexOf(text)) + 1;
    }

    /** Something wrong at that offset of the text. */
    void at(int offset, String problem, String expected, String remedy) {
        String before = file.text()
                .substring(0, Math.max(0, Math.min(offset, file.text().length())));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        at(line, before.length() - before.lastIndexOf('\n'), problem, expected, remedy);
    }

    /** Something wrong at that line and column, both counted from 1. */
    void at(int line, int column, String problem, String expected, String remedy) {
        int row = Math.max(1, line);
        String source = file.line(row);
        boolean translated = file.inSentences() && !file.text().equals(file.written());
        int indent = source.length() - source.stripLeading().length();
        problems.add(new RuleProblem(
                file.path(),
                row,
                translated ? indent + 1 : Math.max(1, column),
                problem,
                expected,
                remedy,
                source,
                section));
    }

    /** What was gathered. */
    List<RuleProblem> problems() {
        return List.copyOf(problems);
    }

    /** The remedy for a word that nothing is called: the likeliest one that was meant, or the list of them. */
    static String meant(String word, Collection<String> known) {
        return nearest(word, known)
                .or(() -> known.size() == 1 ? known.stream().findFirst() : Optional.empty())
                .map(near -> "did you mean %s?".formatted(near))
                .orElseGet(() -> known.size() > 25 ? "see rules/README.md" : "one of " + String.join(", ", known));
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        int most = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(other -> distance(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) <= most)
                .min((a, b) -> Integer.compare(distance(word, a), distance(word, b)));
    }

    /** Levenshtein's: how many letters must change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
