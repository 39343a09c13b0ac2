package org.recoupe.rule;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A path such as {@code $c.quantity.value} in a constraint, followed from type to type. */
final class AccessPath {

    /** What no constraint may ask for. */
    static final Set<String> FORBIDDEN =
            Set.of("new", "class", "getClass", "eval", "drools", "kcontext", "System", "Runtime", "Thread");

    /** What is wrong with a path. */
    record Fault(String problem, String expected, String remedy) {}

    private final String[] steps;
    private final Scope scope;
    private final Class<?> type;
    private Class<?> end = Object.class;
    private Optional<Fault> fault = Optional.empty();

    /** That path in a pattern of that type. */
    AccessPath(String text, Scope scope, Class<?> type) {
        this.steps = text.replaceAll("\\s", "").split("\\.");
        this.scope = scope;
        this.type = type;
    }

    /** Follows it to its end, or to the first step that leads nowhere. */
    AccessPath follow() {
        end = start();
        return this;
    }

    /** The type it leads to; {@link Object} where that cannot be told. */
    Class<?> end() {
        return end;
    }

    /** What is wrong with it, if something is. */
    Optional<Fault> fault() {
        return fault;
    }

    private Class<?> start() {
        String first = bare(steps[0]);
        if (first.equals("this")) {
            return along(type);
        } else if (first.startsWith("$")) {
            return scope.type(first)
                    .map(this::along)
                    .orElseGet(() -> wrong(
                            first + " is not bound",
                            "a variable bound before, or earlier in this pattern",
                            RuleFaults.meant(first, scope.variables())));
        } else if (Character.isUpperCase(first.charAt(0)) && !FORBIDDEN.contains(first)) {
            return Vocabulary.type(first)
                    .map(this::constant)
                    .orElseGet(() -> wrong(
                            "no type is called " + first,
                            "a type of rules/README.md",
                            RuleFaults.meant(first, typesAndConstants(first))));
        }
        return type == Object.class && !FORBIDDEN.contains(first) ? type : step(type, first, 1);
    }

    private Class<?> along(Class<?> start) {
        return steps.length == 1 || start == Object.class ? start : step(start, bare(steps[1]), 2);
    }

    private Class<?> step(Class<?> owner, String name, int next) {
        if (FORBIDDEN.contains(name)) {
            return wrong(name + " in a constraint", "facts and their accessors", "take it out");
        }
        boolean last = next == steps.length;
        Optional<Class<?>> found = Vocabulary.accessor(owner, name)
                .<Class<?>>map(Method::getReturnType)
                .or(() -> last ? method(owner, name) : Optional.empty());
        if (found.isEmpty()) {
            return wrong(
                    "%s has no %s".formatted(owner.getSimpleName(), name),
                    "what a %s can be asked for".formatted(owner.getSimpleName()),
                    RuleFaults.meant(name, Vocabulary.accessors(owner)));
        }
        Class<?> result = known(found.get()) ? found.get() : Object.class;
        return last || result == Object.class ? result : step(result, bare(steps[next]), next + 1);
    }

    /** Whether the type's own accessors are to be checked. */
    private static boolean known(Class<?> type) {
        return type.isPrimitive()
                || type.getName().startsWith("org.recoupe.")
                || Vocabulary.type(type.getSimpleName()).isPresent();
    }

    /** A method with arguments, which only the last step can be. */
    private static Optional<Class<?>> method(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && method.getDeclaringClass() != Object.class)
                .filter(method -> method.getParameterCount() > 0)
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private Class<?> constant(Class<?> owner) {
        String name = steps.length == 1 ? "" : bare(steps[1]);
        boolean known = name.isEmpty()
                || Vocabulary.type(name)
                        .filter(inner -> inner.getEnclosingClass() == owner)
                        .isPresent()
                || Arrays.stream(owner.getFields())
                        .anyMatch(field -> field.getName().equals(name))
                || method(owner, name).isPresent();
        return known
                ? Object.class
                : wrong(
                        "%s has no %s".formatted(owner.getSimpleName(), name),
                        "one of its constants",
                        RuleFaults.meant(name, constants(owner)));
    }

    private Class<?> wrong(String problem, String expected, String remedy) {
        fault = Optional.of(new Fault(problem, expected, remedy));
        return Object.class;
    }

    private static String bare(String step) {
        int bracket = step.indexOf('(');
        return bracket < 0 ? step : step.substring(0, bracket);
    }

    private static Collection<String> typesAndConstants(String word) {
        SortedSet<String> all = new TreeSet<>(Vocabulary.names());
        Vocabulary.names().stream()
                .flatMap(name -> Vocabulary.type(name).stream())
                .filter(owner -> constants(owner).contains(word))
                .forEach(owner -> {
                    all.clear();
                    all.add(owner.getSimpleName() + "." + word);
                });
        return all;
    }

    private static Collection<String> constants(Class<?> owner) {
        return owner.isEnum()
                ? Stream.of(owner.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name())
                        .toList()
                : Set.of();
    }
}
