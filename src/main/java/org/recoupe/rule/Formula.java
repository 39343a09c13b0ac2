package org.recoupe.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint says, as a tree that is worked out as it stands. Its values are those that Drools' compiled constraints
 * give, which call the same {@link EvaluationUtil}.
 */
sealed interface Formula permits Term, Truth {

    /** The type of its value, as Java has it: primitive where Java's is. */
    Class<?> type();

    /**
     * Its value.
     *
     * @param facts the fact of the pattern, then the variables in the order in which the formula first names them
     */
    @Nullable
    Object value(@Nullable Object[] facts);

    /** The same for the same formula, in whichever rule: Drools shares what it has to work out by it. */
    String text();

    /** Its value, which is a number. */
    default double number(@Nullable Object[] facts) {
        return numeric(value(facts)).doubleValue();
    }

    /** Whether its value is a number. */
    default boolean isNumber() {
        return Numbers.is(type());
    }

    /** That value, which is to be a number. */
    static Number numeric(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new NullPointerException("a number that is missing");
    }

    /** Whether that formula is so of those facts. */
    static boolean truth(Formula formula, @Nullable Object[] facts) {
        if (formula.value(facts) instanceof Boolean truth) {
            return truth;
        }
        throw new NullPointerException("a truth value that is missing");
    }

    /** Their texts in brackets. */
    static String texts(List<Formula> formulas) {
        return formulas.isEmpty()
                ? "()"
                : formulas.stream().map(Formula::text).collect(Collectors.joining(",", "(", ")"));
    }
}
