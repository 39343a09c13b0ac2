package org.recoupe.rule;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks one constraint of a pattern: every word in it must be a variable, an accessor, a type or an operator. */
final class Expressions {

    private static final Set<String> OPERATORS = Set.of(
            "contains",
            "excludes",
            "memberOf",
            "matches",
            "in",
            "not",
            "str",
            "instanceof",
            "null",
            "true",
            "false",
            "this",
            "startsWith",
            "endsWith",
            "length");

    private static final Set<String> FORBIDDEN =
            Set.of("new", "class", "getClass", "eval", "drools", "kcontext", "System", "Runtime");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

    private static final Pattern CHAIN =
            Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*(?:\\(\\s*\\))?(?:\\s*\\.\\s*[A-Za-z_]\\w*(?:\\(\\s*\\))?)*");

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$?[A-Za-z_]\\w*)\\s*:(?!:)");

    private static final Pattern WITH_TEXT = Pattern.compile("^\\s*(?:==|!=|<=?|>=?)\\s*\"");

    private final RuleFaults faults;
    private final Scope scope;
    private final Class<?> type;

    /** Checks constraints of a pattern of that type. */
    Expressions(RuleFaults faults, Scope scope, Class<?> type) {
        this.faults = faults;
        this.scope = scope;
        this.type = type;
    }

    /** The variable that a constraint binds, if it does. */
    Optional<String> binding(String text) {
        Matcher binding = BINDING.matcher(text);
        return binding.find() ? Optional.of(binding.group(1)) : Optional.empty();
    }

    /** The type of what a constraint binds; {@link Object} where it cannot be told. */
    Class<?> bound(String text) {
        Matcher chain = CHAIN.matcher(BINDING.matcher(text).replaceFirst(""));
        return chain.lookingAt() || chain.find() ? new Walk(chain.group(), -1).end() : Object.class;
    }

    /** Checks that text, which stands at that offset of the file. */
    void check(String text, int offset) {
        String bare = STRING.matcher(text)
                .replaceAll(found -> "\"" + " ".repeat(found.group().length() - 2) + "\"");
        for (String code : new String[] {"->", "::", "{", "}", ";"}) {
            if (bare.contains(code)) {
                faults.at(offset + bare.indexOf(code), code + " in a constraint", "a comparison", "take it out");
            }
        }
        Matcher binding = BINDING.matcher(bare);
        int from = binding.find() ? binding.end() : 0;
        Matcher chain = CHAIN.matcher(bare);
        while (chain.find(from)) {
            from = chain.end();
            chain(chain.group(), offset + chain.start(), bare.substring(chain.end()));
        }
    }

    private void chain(String text, int offset, String rest) {
        String first = text.split("[.(\\s]", 2)[0];
        boolean operator = OPERATORS.contains(first) && !text.contains(".");
        if (operator && (rest.startsWith("(") || text.endsWith(")")) && !first.equals("in") && !first.equals("not")) {
            faults.at(offset, first + "(…) is taken for the operator", first + " without brackets", "write " + first);
            return;
        }
        if (operator && (Vocabulary.accessor(type, first).isEmpty() || !rest.isBlank())) {
            return;
        }
        Class<?> end = new Walk(text, offset).end();
        boolean texty = end == Object.class || end.isAssignableFrom(String.class);
        if (!texty && WITH_TEXT.matcher(rest).find()) {
            faults.at(
                    offset,
                    "%s is no text but a %s".formatted(text, end.getSimpleName()),
                    "a value of that type",
                    "see \"What works in a pattern\" in rules/README.md");
        }
    }

    /** Follows {@code a.b.c} from type to type. */
    private final class Walk {

        private final String[] steps;
        private final int offset;

        /** Follows that chain; says what is wrong where the offset is not negative. */
        Walk(String text, int offset) {
            this.steps = text.replaceAll("\\s", "").split("\\.");
            this.offset = offset;
        }

        Class<?> end() {
            String first = bare(steps[0]);
            if (FORBIDDEN.contains(first)) {
                return fault(first + " in a constraint", "facts and their accessors", "take it out");
            }
            if (first.equals("this")) {
                return along(type);
            }
            if (first.startsWith("$")) {
                return scope.type(first)
                        .map(this::along)
                        .orElseGet(() -> fault(
                                first + " is not bound",
                                "a variable bound before, or earlier in this pattern",
                                RuleFaults.meant(first, scope.variables())));
            }
            if (Character.isUpperCase(first.charAt(0))) {
                return Vocabulary.type(first)
                        .map(this::constant)
                        .orElseGet(() -> fault(
                                "no type is called " + first,
                                "a type of rules/README.md",
                                RuleFaults.meant(first, typesAndConstants(first))));
            }
            return type == Object.class ? type : step(type, steps[0], 1);
        }

        private Class<?> along(Class<?> start) {
            return steps.length == 1 || start == Object.class ? start : step(start, steps[1], 2);
        }

        private Class<?> step(Class<?> owner, String written, int next) {
            String name = bare(written);
            if (FORBIDDEN.contains(name)) {
                return fault(name + " in a constraint", "facts and their accessors", "take it out");
            }
            Optional<Class<?>> found = Vocabulary.accessor(owner, name)
                    .<Class<?>>map(Method::getReturnType)
                    .or(() -> next == steps.length ? method(owner, name) : Optional.empty());
            if (found.isEmpty()) {
                return fault(
                        "%s has no %s".formatted(owner.getSimpleName(), name),
                        "what a %s can be asked for".formatted(owner.getSimpleName()),
                        RuleFaults.meant(name, Vocabulary.accessors(owner)));
            }
            Class<?> result = found.get();
            boolean known = result.getName().startsWith("org.recoupe.")
                    || Vocabulary.type(result.getSimpleName()).isPresent();
            return next == steps.length || !known
                    ? (known || result.isPrimitive() || result.isEnum() ? result : Object.class)
                    : step(result, steps[next], next + 1);
        }

        /** A method with arguments, which only the last step can be. */
        private Optional<Class<?>> method(Class<?> owner, String name) {
            return Arrays.stream(owner.getMethods())
                    .filter(method -> method.getName().equals(name) && method.getDeclaringClass() != Object.class)
                    .<Class<?>>map(Method::getReturnType)
                    .findFirst();
        }

        private Class<?> constant(Class<?> owner) {
            if (steps.length == 1) {
                return Object.class;
            }
            String name = bare(steps[1]);
            Optional<Class<?>> nested = Vocabulary.type(name).filter(inner -> inner.getEnclosingClass() == owner);
            boolean known = nested.isPresent()
                    || Arrays.stream(owner.getFields())
                            .anyMatch(field -> field.getName().equals(name))
                    || method(owner, name).isPresent();
            return known
                    ? Object.class
                    : fault(
                            "%s has no %s".formatted(owner.getSimpleName(), name),
                            "one of its constants",
                            RuleFaults.meant(name, constants(owner)));
        }

        private Class<?> fault(String problem, String expected, String remedy) {
            if (offset >= 0) {
                faults.at(offset, problem, expected, remedy);
            }
            return Object.class;
        }
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
