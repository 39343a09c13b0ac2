package org.recoupe.rule;

import java.util.Collection;
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
 * @param section the part of the manual that tells more
 */
public record RuleProblem(
        String path,
        int line,
        int column,
        String problem,
        String expected,
        String remedy,
        String sourceLine,
        Section section)
        implements Comparable<RuleProblem> {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::path)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column)
            .thenComparing(RuleProblem::problem);

    /** A part of {@code rules/README.md}. */
    public enum Section {
        FIVE_MINUTES("a-rule-in-five-minutes"),
        FOLDERS("folders"),
        FILES("what-a-rule-can-do"),
        EXAMPLES("trying-a-rule"),
        SENTENCES("rules-in-sentences"),
        FACTS("facts"),
        MESSAGES("messages"),
        PATTERNS("what-works-in-a-pattern"),
        FOREIGN("rules-from-somebody-else");

        private final String anchor;

        Section(String anchor) {
            this.anchor = anchor;
        }

        /** Its address in the source checkout. */
        public String address() {
            return "rules/README.md#" + anchor;
        }
    }

    /** The remedy for a word that nothing is called: the likeliest one that was meant, or the list of them. */
    public static String meant(String word, Collection<String> known) {
        return RuleFaults.meant(word, known);
    }

    @Override
    public int compareTo(RuleProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code path:line:column: error: …}, the line with a caret below it, and what to do about it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%s:%s:%s: error: %s".formatted(path, line, column, problem));
        if (!sourceLine.isBlank()) {
            int indent = sourceLine.length() - sourceLine.stripLeading().length();
            int at = Math.max(0, Math.min(column - 1, sourceLine.length()) - indent);
            text.append("\n    ").append(sourceLine.strip());
            text.append("\n    ").append(" ".repeat(at)).append('^');
        }
        if (!expected.isEmpty()) {
            text.append("\n    expected: ").append(expected);
        }
        if (!remedy.isEmpty()) {
            text.append("\n    to do: ").append(remedy);
        }
        return text.append("\n    see: ").append(section.address()).toString();
    }
}
