package org.recoupe.rule;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

    private static final Pattern CHAIN =
            Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*(?:\\(\\s*\\))?(?:\\s*\\.\\s*[A-Za-z_]\\w*(?:\\(\\s*\\))?)*");

    private static final Pattern AFTER_BRACKET = Pattern.compile("[)\\]\"]\\s*\\.\\s*([A-Za-z_]\\w*)");

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
        return chain.lookingAt() || chain.find()
                ? new AccessPath(chain.group(), scope, type).follow().end()
                : Object.class;
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
        Matcher after = AFTER_BRACKET.matcher(bare);
        while (after.find()) {
            if (AccessPath.FORBIDDEN.contains(after.group(1))) {
                faults.at(
                        offset + after.start(1),
                        after.group(1) + " in a constraint",
                        "facts and their accessors",
                        "take it out");
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
        AccessPath path = new AccessPath(text, scope, type).follow();
        path.fault().ifPresent(fault -> faults.at(offset, fault.problem(), fault.expected(), fault.remedy()));
        Class<?> end = path.end();
        boolean texty = end == Object.class || end.isAssignableFrom(String.class);
        if (!texty && WITH_TEXT.matcher(rest).find()) {
            faults.at(
                    offset,
                    "%s is no text but a %s".formatted(text, end.getSimpleName()),
                    "a value of that type",
                    "see \"What works in a pattern\" in rules/README.md");
        }
    }
}
