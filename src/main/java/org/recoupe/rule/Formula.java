package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint says, as a tree that is worked out as it stands. Its values are those that Drools' compiled constraints
 * give, which call the same {@link EvaluationUtil}.
 */
sealed interface Formula {

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

    private static Number numeric(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new NullPointerException("a number that is missing");
    }

    /** A literal, or the constant of a type. */
    record Constant(Class<?> type, Object value, String text) implements Formula {

        @Override
        public Object value(@Nullable Object[] facts) {
            return value;
        }
    }

    /** The fact or variable of that index. */
    record Slot(int index, Class<?> type) implements Formula {

        /** The index of the slot that a path such as {@code $c.quantity.unitCode} starts from; -1 for anything else. */
        static int of(Formula formula) {
            if (formula instanceof Slot slot) {
                return slot.index();
            }
            return formula instanceof Answer answer && answer.arguments().isEmpty() ? of(answer.of()) : -1;
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return facts[index];
        }

        @Override
        public String text() {
            return "#" + index + ":" + type.getName();
        }
    }

    /** What a fact or one of its parts answers. */
    record Answer(Formula of, Method method, List<Formula> arguments) implements Formula {

        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return invoke(method, of.value(facts), arguments, facts);
        }

        @Override
        public String text() {
            return of.text() + "." + method.getName() + texts(arguments);
        }
    }

    /** What a function such as {@code Math.abs} gives. */
    record Applied(Method method, List<Formula> arguments) implements Formula {

        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return invoke(method, null, arguments, facts);
        }

        @Override
        public String text() {
            return method + texts(arguments);
        }
    }

    /** Whether a text matches a regular expression, which may take so many steps. */
    record Matching(Formula left, Formula expression) implements Formula {

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            if (left.value(facts) instanceof String text && expression.value(facts) instanceof String pattern) {
                return Allowance.matches(text, pattern);
            }
            throw new NullPointerException("a text that is missing");
        }

        @Override
        public String text() {
            return "matches(" + left.text() + "," + expression.text() + ")";
        }
    }

    /** The value of a map from text to text. */
    record Entry(Formula map, Formula key) implements Formula {

        @Override
        public Class<?> type() {
            return String.class;
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            if (map.value(facts) instanceof Map<?, ?> known) {
                return known.get(key.value(facts));
            }
            throw new NullPointerException("a map that is missing");
        }

        @Override
        public String text() {
            return map.text() + "[" + key.text() + "]";
        }
    }

    /** A sum, difference, product, quotient or remainder; of whole numbers only if both are {@code int}. */
    record Arithmetic(char sign, boolean whole, Formula left, Formula right) implements Formula {

        static Arithmetic of(char sign, Formula left, Formula right) {
            return new Arithmetic(sign, Numbers.whole(left.type()) && Numbers.whole(right.type()), left, right);
        }

        @Override
        public Class<?> type() {
            return whole ? int.class : double.class;
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return whole ? (Object) whole(facts) : (Object) number(facts);
        }

        @Override
        public double number(@Nullable Object[] facts) {
            if (whole) {
                return whole(facts);
            }
            double a = left.number(facts);
            double b = right.number(facts);
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> a % b;
            };
        }

        private int whole(@Nullable Object[] facts) {
            int a = numeric(left.value(facts)).intValue();
            int b = numeric(right.value(facts)).intValue();
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                default -> a * b;
            };
        }

        @Override
        public String text() {
            return "(" + left.text() + sign + right.text() + ")";
        }
    }

    /** Whether one is greater or less than the other: two numbers, or two dates. */
    record Order(Sign sign, boolean numbers, Formula left, Formula right) implements Formula {

        /** What one is to be to the other. */
        enum Sign {
            LESS("<"),
            AT_MOST("<="),
            GREATER(">"),
            AT_LEAST(">=");

            private final String written;

            Sign(String written) {
                this.written = written;
            }

            private static Sign of(String written) {
                return Stream.of(values())
                        .filter(sign -> sign.written.equals(written))
                        .findFirst()
                        .orElseThrow();
            }
        }

        static Order of(String sign, Formula left, Formula right) {
            return new Order(Sign.of(sign), left.isNumber(), left, right);
        }

        @Override
        public Class<?> type() {
            return boolean.class;
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

        @Override
        public String text() {
            return "(" + left.text() + sign.written + right.text() + ")";
        }
    }

    /** Whether one is the other; numbers are compared as numbers. */
    record Equality(boolean same, boolean numbers, Formula left, Formula right) implements Formula {

        static Equality of(boolean same, Formula left, Formula right) {
            return new Equality(same, left.isNumber(), left, right);
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
        public Class<?> type() {
            return boolean.class;
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

        @Override
        public String text() {
            return "(" + left.text() + (same ? "==" : "!=") + right.text() + ")";
        }
    }

    /** Whether a value is one of some constants. */
    record Among(Formula left, List<Formula> options) implements Formula {

        @Override
        public Class<?> type() {
            return boolean.class;
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

        @Override
        public String text() {
            return left.text() + " in " + texts(options);
        }
    }

    /** Whether a collection holds a value. */
    record Holds(Formula left, Formula element) implements Formula {

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return left.value(facts) instanceof Collection<?> all && all.contains(element.value(facts));
        }

        @Override
        public String text() {
            return "(" + left.text() + " contains " + element.text() + ")";
        }
    }

    /** Whether both are so, or either is. */
    record Both(boolean needed, Formula left, Formula right) implements Formula {

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return needed ? truth(left, facts) && truth(right, facts) : truth(left, facts) || truth(right, facts);
        }

        @Override
        public String text() {
            return "(" + left.text() + (needed ? "&&" : "||") + right.text() + ")";
        }
    }

    /** Whether something is not so. */
    record Negation(Formula of) implements Formula {

        @Override
        public Class<?> type() {
            return boolean.class;
        }

        @Override
        public Object value(@Nullable Object[] facts) {
            return !truth(of, facts);
        }

        @Override
        public String text() {
            return "!" + of.text();
        }
    }

    /** Whether that formula is so of those facts. */
    static boolean truth(Formula formula, @Nullable Object[] facts) {
        if (formula.value(facts) instanceof Boolean truth) {
            return truth;
        }
        throw new NullPointerException("a truth value that is missing");
    }

    private static String texts(List<Formula> arguments) {
        return arguments.stream().map(Formula::text).collect(Collectors.joining(",", "(", ")"));
    }

    private static @Nullable Object invoke(
            Method method, @Nullable Object of, List<Formula> arguments, @Nullable Object[] facts) {
        @Nullable Object[] values = new @Nullable Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value(facts);
        }
        try {
            return method.invoke(of, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
