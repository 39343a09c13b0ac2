package org.recoupe.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a rule, as far as it has been read, with their types; {@link Object} where the type cannot be told. */
final class Scope {

    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    Scope() {}

    /** A scope within the other: sees its variables, keeps its own to itself. */
    Scope(Scope outer) {
        types.putAll(outer.types);
    }

    /** Whether the variable is new; binds it. */
    boolean bind(String variable, Class<?> type) {
        return types.putIfAbsent(variable, type) == null;
    }

    /** The variable's type, if it is bound. */
    Optional<Class<?>> type(String variable) {
        return Optional.ofNullable(types.get(variable));
    }

    /** The variables bound so far. */
    Set<String> variables() {
        return types.keySet();
    }
}
