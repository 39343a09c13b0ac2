package org.recoupe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule file with one thing changed that its examples should notice.
 *
 * @param what what was changed, and in which line
 * @param text the file's text
 * @param tables rows for a table that replace the shipped ones; empty where the file itself was changed
 */
record RuleMutant(String what, String text, String tables) {

    private static final Map<String, String> FLIPPED =
            Map.of("<=", ">", ">=", "<", "<", ">=", ">", "<=", "==", "!=", "!=", "==");

    private static final Pattern COMPARISON = Pattern.compile("(?<=\\s)(<=|>=|==|!=|<|>)(?=\\s)");

    private static final Pattern THRESHOLD = Pattern.compile("Threshold\\( ?name == \"([^\"]+)\"[^\\n]*\\bvalue\\b");

    private static final Pattern BOUND_ROW = Pattern.compile("(\\$\\w+)\\s*:\\s*Threshold\\( ?name == \"([^\"]+)\"");

    private static final Pattern RULE = Pattern.compile("(?m)^rule ");

    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)");

    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");

    private static final Pattern CONDITIONS = Pattern.compile("(?m)^when$(.*?)^then$", Pattern.DOTALL);

    /**
     * All mutants of a rule file: comparisons flipped, conditions dropped, tolerances changed tenfold.
     *
     * @param rows the rows of all tables, as {@code name,scope,value}
     */
    static List<RuleMutant> of(String text, List<String> rows) {
        List<RuleMutant> mutants = new ArrayList<>();
        Matcher part = CONDITIONS.matcher(text);
        while (part.find()) {
            flipped(text, part.start(1), part.end(1), mutants);
            dropped(text, part.start(1), part.end(1), mutants);
        }
        tolerances(text, rows, mutants);
        return mutants;
    }

    /** Whether a rule in it uses a variable that nothing binds any more: that does not compile. */
    boolean unbound() {
        return RULE.splitAsStream(text).anyMatch(rule -> {
            Set<String> used = found(VARIABLE, rule);
            used.removeAll(found(BOUND, rule));
            return !used.isEmpty();
        });
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void flipped(String text, int from, int to, List<RuleMutant> mutants) {
        Matcher sign = COMPARISON.matcher(text).region(from, to);
        while (sign.find()) {
            String other = FLIPPED.get(sign.group());
            mutants.add(new RuleMutant(
                    "line %d: %s for %s".formatted(line(text, sign.start()), other, sign.group()),
                    text.substring(0, sign.start()) + other + text.substring(sign.end()),
                    ""));
        }
    }

    /** Each constraint of each pattern, and each pattern as a whole, but the one that the rule starts with. */
    private static void dropped(String text, int from, int to, List<RuleMutant> mutants) {
        List<Integer> opened = new ArrayList<>();
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign == '(') {
                opened.add(i);
            } else if (sign == ')') {
                int open = opened.remove(opened.size() - 1);
                if (pattern(text, open)) {
                    constraints(text, open + 1, i, mutants);
                }
            }
        }
        lines(text, from, to, mutants);
    }

    /** Whether the bracket opens a pattern: the name of a fact stands before it. */
    private static boolean pattern(String text, int open) {
        int at = open;
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at < open && Character.isUpperCase(text.charAt(at)) && text.charAt(at - 1) != '.';
    }

    private static void constraints(String text, int from, int to, List<RuleMutant> mutants) {
        int depth = 0;
        int start = from;
        List<int[]> parts = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            char sign = i == to ? ',' : text.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        for (int[] part : parts) {
            String constraint = text.substring(part[0], part[1]).strip();
            boolean binding = constraint.matches("\\$\\w+ : [\\w.]+");
            // All rows of a name that holds everywhere have this scope.
            boolean everywhere = constraint.equals("scope == \"*\"");
            if (!constraint.isEmpty() && !binding && !everywhere) {
                boolean first = part[0] == from;
                int end = first && part[1] < to ? part[1] + 1 : part[1];
                int begin = first ? part[0] : part[0] - 1;
                mutants.add(new RuleMutant(
                        "line %d: without %s".formatted(line(text, part[0] + 1), constraint),
                        text.substring(0, begin) + text.substring(end),
                        ""));
            }
        }
    }

    /** Whole patterns that stand on one line. */
    private static void lines(String text, int from, int to, List<RuleMutant> mutants) {
        int at = from;
        while (at < to) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            boolean whole = line.contains("(")
                    && line.chars().filter(c -> c == '(').count()
                            == line.chars().filter(c -> c == ')').count();
            if (whole && line.startsWith("  ") && !line.startsWith("   ")) {
                mutants.add(new RuleMutant(
                        "line %d: without %s".formatted(line(text, at), line.strip()),
                        text.substring(0, at) + text.substring(end + 1),
                        ""));
            }
            at = end + 1;
        }
    }

    private static void tolerances(String text, List<String> rows, List<RuleMutant> mutants) {
        TreeSet<String> names = new TreeSet<>();
        Matcher used = THRESHOLD.matcher(text);
        while (used.find()) {
            names.add(used.group(1));
        }
        Matcher bound = BOUND_ROW.matcher(text);
        while (bound.find()) {
            if (text.contains(bound.group(1) + ".value")) {
                names.add(bound.group(2));
            }
        }
        for (String name : names) {
            List<String[]> own = rows.stream()
                    .filter(row -> row.startsWith(name + ","))
                    .map(row -> row.split(",", -1))
                    .filter(cells -> Double.parseDouble(cells[2]) != 1 || cells[1].equals("*"))
                    .toList();
            for (double factor : own.isEmpty() ? new double[0] : new double[] {10, 0.1}) {
                StringBuilder table = new StringBuilder("name,scope,value\n");
                own.forEach(cells -> table.append(name)
                        .append(',')
                        .append(cells[1])
                        .append(',')
                        .append(Double.parseDouble(cells[2]) * factor)
                        .append('\n'));
                mutants.add(new RuleMutant("%s times %s".formatted(name, factor), text, table.toString()));
            }
        }
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
