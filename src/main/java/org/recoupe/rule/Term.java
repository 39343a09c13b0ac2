package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A formula that is a value: a number, a text, a fact or a part of one. */
sealed interface Term extends Formula {

    /** A literal, or the constant of a type. */
    record Constant(Class<?> type, Object value, String text) implements Term {

        @Override
        public Object value(@Nullable Object[] facts) {
            return value;
        }
    }

    /** The fact or variable of that index. */
    record Slot(int index, Class<?> type, String text) implements Term {

        static Slot of(int index, Class<?> type) {
            return new Slot(index, type, "#" + index + ":" + type.getName());
        }

        /** The index of the slot that a path such as {@code $c.quantity.unitCode} starts from; -1 for anything else. */
        static int startOf(Formula formula) {
            if (formula instanceof Slot slot) {
                return slot.index();
            }
            return formula instanceof Answer answer && answer.arguments().isEmpty() ? startOf(answer.of()) : -1;
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return facts[index];
        }
    }

    /** What a fact or one of its parts answers. */
    record Answer(Formula of, Method method, List<Formula> arguments, String text) implements Term {

        static Answer of(Formula of, Method method, List<Formula> arguments) {
            return new Answer(of, method, arguments, of.text() + "." + method.getName() + Formula.texts(arguments));
        }

        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return invoke(method, of.value(facts), arguments, facts);
        }
    }

    /** What a function such as {@code Math.abs} gives. */
    record Applied(Method method, List<Formula> arguments, String text) implements Term {

        static Applied of(Method method, List<Formula> arguments) {
            return new Applied(method, arguments, method + Formula.texts(arguments));
        }

        @Override
        public Class<?> type() {
            return method.getReturnType();
        }

        @Override
        public @Nullable Object value(@Nullable Object[] facts) {
            return invoke(method, null, arguments, facts);
        }
    }

    /** The value of a map from text to text. */
    record Entry(Formula map, Formula key, String text) implements Term {

        static Entry of(Formula map, Formula key) {
            return new Entry(map, key, map.text() + "[" + key.text() + "]");
        }

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
    }

    /** A sum, difference, product, quotient or remainder; of whole numbers only if both are {@code int}. */
    record Calculation(char sign, boolean whole, Formula left, Formula right, String text) implements Term {

        static Calculation of(char sign, Formula left, Formula right) {
            boolean whole = Numbers.whole(left.type()) && Numbers.whole(right.type());
            return new Calculation(sign, whole, left, right, "(" + left.text() + sign + right.text() + ")");
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
            int a = Formula.numeric(left.value(facts)).intValue();
            int b = Formula.numeric(right.value(facts)).intValue();
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                default -> a * b;
            };
        }
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
