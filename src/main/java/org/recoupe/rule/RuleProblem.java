package org.recoupe.rule;

import java.util.Comparator;

/**
 * Something wrong in a rule file, said so that its writer can put it right.
 *
 * @param path the file
 * @param line counted from 1
 * @param column counted from 1
 * @param problem what was found
 * @param expected what should stand there
 * @param remedy what to do next
 * @param sourceLine the line as it stands in the file
 */
public record RuleProblem(
        String path, int line, int column, String problem, String expected, String remedy, String sourceLine)
        implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::path)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column)
            .thenComparing(RuleProblem::problem);

    @Override
    public int compareTo(RuleProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%s:%d:%d: error: %s".formatted(path, line, column, problem));
        if (!sourceLine.isBlank()) {
            text.append("\n    ").append(sourceLine.strip());
        }
        if (!expected.isEmpty()) {
            text.append("\n    expected: ").append(expected);
        }
        if (!remedy.isEmpty()) {
            text.append("\n    to do: ").append(remedy);
        }
        return text.toString();
    }
}
