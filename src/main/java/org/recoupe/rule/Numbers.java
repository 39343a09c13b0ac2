package org.recoupe.rule;

import java.util.Set;

/** The types that formulas count with. */
final class Numbers {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

    private static final Set<Class<?>> ALL =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private Numbers() {}

    /** Whether that is one of them. */
    static boolean is(Class<?> type) {
        return ALL.contains(type);
    }

    /** Whether arithmetic on two of that type gives one again. */
    static boolean whole(Class<?> type) {
        return WHOLE.contains(type);
    }

    /** Whether arithmetic with that type is that of {@code double}. */
    static boolean real(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    /** Whether that is a truth value. */
    static boolean truth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }
}
