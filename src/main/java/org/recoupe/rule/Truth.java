package org.recoupe.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.jspecify.annotations.Nullable;
import org.recoupe.rule.Term.Answer;
import org.recoupe.rule.Term.Slot;

/** A formula that is so or not. */
sealed interface Truth extends Formula {

    @Override
    default Class<?> type() {
        return boolean.class;
    }

    /** Whether a text matches a regular expression, which may take so many steps. */
    record Matching(Formula left, Formula expression, String text) implements Truth {

        static Matching of(Formula left, Formula expression) {
            return new Matching(left, expression, "matches(" + left.text() + "," + expression.text() + ")");
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            if (left.value(facts) instanceof String text && expression.value(facts) instanceof String pattern) {
                return Allowance.matches(text, pattern);
            }
            throw new NullPointerException("a text that is missing");
        }
    }

    /** Whether one is greater or less than the other: two numbers, or two dates. */
    record Order(Sign sign, boolean numbers, Formula left, Formula right, String text) implements Truth {

        /** What one is to be to the other. */
        enum Sign {
            LESS,
            AT_MOST,
            GREATER,
            AT_LEAST;

            private static Sign of(String written) {
                return switch (written) {
                    case "<" -> LESS;
                    case "<=" -> AT_MOST;
                    case ">" -> GREATER;
                    case ">=" -> AT_LEAST;
                    default -> throw new IllegalArgumentException(written);
                };
            }
        }

        static Order of(String sign, Formula left, Formula right) {
            return new Order(
                    Sign.of(sign), left.isNumber(), left, right, "(" + left.text() + sign + right.text() + ")");
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            Object a = left.value(facts);
            Object b = right.value(facts);
            return numbers ? numbers((Number) a, (Number) b) : others((Comparable<?>) a, (Comparable<?>) b);
        }

        private boolean numbers(@Nullable Number a, @Nullable Number b) {
            return switch (sign) {
                case LESS -> EvaluationUtil.lessThanNumbers(a, b);
                case AT_MOST -> EvaluationUtil.lessOrEqualNumbers(a, b);
                case GREATER -> EvaluationUtil.greaterThanNumbers(a, b);
                case AT_LEAST -> EvaluationUtil.greaterOrEqualNumbers(a, b);
            };
        }

        private boolean others(@Nullable Comparable<?> a, @Nullable Comparable<?> b) {
            return switch (sign) {
                case LESS -> EvaluationUtil.lessThan(a, b);
                case AT_MOST -> EvaluationUtil.lessOrEqual(a, b);
                case GREATER -> EvaluationUtil.greaterThan(a, b);
                case AT_LEAST -> EvaluationUtil.greaterOrEqual(a, b);
            };
        }
    }

    /** Whether one is the other; numbers are compared as numbers. */
    record Equality(boolean same, boolean numbers, Formula left, Formula right, String text) implements Truth {

        static Equality of(boolean same, Formula left, Formula right) {
            String text = "(" + left.text() + (same ? "==" : "!=") + right.text() + ")";
            return new Equality(same, left.isNumber(), left, right, text);
        }

        /** That formula, if it says that a text of the fact's own is another. */
        static Optional<Equality> ofText(Formula formula) {
            return formula instanceof Equality equality
                            && equality.same()
                            && equality.left() instanceof Answer answer
                            && answer.of() instanceof Slot slot
                            && slot.index() == 0
                            && answer.arguments().isEmpty()
                            && answer.type() == String.class
                    ? Optional.of(equality)
                    : Optional.empty();
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            Object a = left.value(facts);
            Object b = right.value(facts);
            boolean equal = numbers
                    ? EvaluationUtil.areNumbersNullSafeEquals((Number) a, (Number) b)
                    : EvaluationUtil.areNullSafeEquals(a, b);
            return equal == same;
        }
    }

    /** Whether a value is one of some constants. */
    record Among(Formula left, List<Formula> options, String text) implements Truth {

        static Among of(Formula left, List<Formula> options) {
            return new Among(left, options, left.text() + " in " + Formula.texts(options));
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            Object a = left.value(facts);
            for (Formula option : options) {
                if (EvaluationUtil.areNullSafeEquals(option.value(facts), a)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether a collection holds a value. */
    record Holds(Formula left, Formula element, String text) implements Truth {

        static Holds of(Formula left, Formula element) {
            return new Holds(left, element, "(" + left.text() + " contains " + element.text() + ")");
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return left.value(facts) instanceof Collection<?> all && all.contains(element.value(facts));
        }
    }

    /** Whether both are so, or either is. */
    record Both(boolean needed, Formula left, Formula right, String text) implements Truth {

        static Both of(boolean needed, Formula left, Formula right) {
            return new Both(needed, left, right, "(" + left.text() + (needed ? "&&" : "||") + right.text() + ")");
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return needed
                    ? Formula.truth(left, facts) && Formula.truth(right, facts)
                    : Formula.truth(left, facts) || Formula.truth(right, facts);
        }
    }

    /** Whether something is not so. */
    record Negation(Formula of, String text) implements Truth {

        static Negation of(Formula of) {
            return new Negation(of, "!" + of.text());
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return !Formula.truth(of, facts);
        }
    }
}
