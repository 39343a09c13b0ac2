package org.recoupe.oracle;

import java.util.List;

/**
 * What became of one sentence in its article.
 *
 * @param statement what it says
 * @param mutation what was changed in it ({@code number}, {@code country}, …), empty if nothing
 * @param text as it was checked
 * @param verdicts on its claims
 * @param collateral the other sentences of the article whose verdicts the mutation changed
 */
record Trial(Statement statement, String mutation, String text, List<String> verdicts, List<String> collateral) {

    boolean mutant() {
        return !mutation.isEmpty();
    }

    /** Whether something was found wrong in it. */
    boolean accused() {
        return verdicts.contains("INCONSISTENT");
    }

    /** Whether it was found right; of what only the text itself tells, whether nothing was found wrong. */
    boolean confirmed() {
        return !accused() && (statement.within() || verdicts.contains("CONSISTENT"));
    }

    @Override
    public String toString() {
        return "%s %s | %s | %s | %s".formatted(statement.language(), statement.topic(), mutation, text, verdicts);
    }
}
