package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a {@code .dslr} file into DRL, line by line, so that what is wrong with a line of DRL is told of the sentence in
 * the same line. Not Drools' own expander: that replaces parts of lines, joins lines, and says of a mistyped sentence
 * no more than its line.
 */
final class DslRules {

    private static final Pattern FACT = Pattern.compile("(\\w+)\\s*\\(");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final DslSentences sentences;
    private final RuleFaults faults;
    private final List<String> lines = new ArrayList<>();
    private DslHead head = new DslHead();
    private DslSentence.Scope scope = DslSentence.Scope.KEYWORD;
    private String fact = "";
    private int pattern = -1;
    /** Whether the sentence before is not known, so that nobody can say what the lines with a dash behind it may be. */
    private boolean lost;

    private DslRules(DslSentences sentences, RuleFaults faults) {
        this.sentences = sentences;
        this.faults = faults;
    }

    /** That file in DRL; where a line is no sentence, the file as it was, with what is wrong. */
    static RuleFile expanded(RuleFile written, DslSentences sentences) {
        RuleFaults faults = new RuleFaults(written).about(RuleProblem.Section.SENTENCES);
        DslRules rules = new DslRules(sentences, faults);
        int number = 0;
        for (String line : written.text().lines().toList()) {
            rules.line(line, ++number);
        }
        rules.finish(number);
        return faults.problems().isEmpty()
                ? written.expandedTo(String.join("\n", rules.lines) + "\n")
                : written.broken(faults.problems());
    }

    private void line(String written, int number) {
        String line = quoted(written.strip());
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("//") || line.startsWith("expander ")) {
            lines.add("");
        } else if (line.startsWith(">")) {
            drl(line.substring(1).strip());
        } else if (scope == DslSentence.Scope.KEYWORD && (line.startsWith("@") || line.startsWith("package "))) {
            lines.add(head.note(line));
        } else {
            Optional<DslSentences.Expansion> keyword =
                    sentences.expand(DslSentence.Scope.KEYWORD, "", line).filter(found -> stands(found.drl()));
            if (keyword.isPresent()) {
                keyword(keyword.get().drl(), number);
            } else {
                sentence(line, written, number);
            }
        }
    }

    /** A keyword of the head may be a sentence elsewhere. */
    private boolean stands(String drl) {
        return switch (scope) {
            case KEYWORD -> !drl.equals("then") && !drl.equals("end");
            case WHEN -> drl.equals("then");
            default -> drl.equals("end");
        };
    }

    private void keyword(String drl, int number) {
        pattern = -1;
        fact = "";
        lost = false;
        switch (drl) {
            case "when" -> {
                scope = DslSentence.Scope.WHEN;
                lines.add(head.missing() + "when");
            }
            case "then" -> {
                scope = DslSentence.Scope.THEN;
                lines.add("then");
            }
            case "end" -> {
                scope = DslSentence.Scope.KEYWORD;
                head = head.next();
                lines.add("end");
            }
            default -> lines.add(head.note(message(drl, number)));
        }
    }

    private void sentence(String line, String written, int number) {
        boolean more = line.startsWith("-");
        if (more && lost) {
            lines.add("");
            return;
        }
        Optional<DslSentences.Expansion> found = sentences.expand(scope, fact, line);
        lost = found.isEmpty() && !more;
        if (found.isEmpty()) {
            unknown(line, written, number);
        } else if (found.get().sentence().more()) {
            more(found.get().drl(), number);
        } else {
            drl(found.get().drl());
        }
    }

    private void drl(String drl) {
        Matcher named = FACT.matcher(drl);
        lost = false;
        fact = scope == DslSentence.Scope.WHEN && named.find() ? named.group(1) : "";
        pattern = lines.size();
        lines.add(drl);
    }

    /** Goes into the brackets of the pattern before, or behind the call before, on a line of its own. */
    private void more(String drl, int number) {
        if (pattern < 0) {
            faults.at(number, 1, "a line with a dash has nothing before it", "a sentence that it says more about", "");
            lines.add("");
            return;
        }
        String before = lines.get(pattern).stripTrailing();
        String end = scope == DslSentence.Scope.WHEN ? ")" : ";";
        if (!before.endsWith(end)) {
            faults.at(number, 1, "the sentence before takes no line with a dash", "a sentence about one fact", "");
            lines.add("");
            return;
        }
        String open = before.substring(0, before.length() - 1).stripTrailing();
        boolean comma = scope == DslSentence.Scope.WHEN && !open.endsWith("(");
        lines.set(pattern, open);
        pattern = lines.size();
        lines.add((comma ? ", " : "") + drl + " " + end);
    }

    private void unknown(String line, String written, int number) {
        lines.add("");
        int indent = written.length() - written.stripLeading().length();
        Optional<String> elsewhere = sentences.factOf(scope, line).filter(other -> !fact.isEmpty());
        List<DslSentence> near = sentences.nearest(scope, fact, line);
        int column = elsewhere.isPresent()
                ? 0
                : near.stream().limit(1).mapToInt(each -> each.agrees(line)).sum();
        while (column < line.length() - 1 && Character.isWhitespace(line.charAt(column))) {
            column++;
        }
        faults.at(
                number,
                indent + Math.min(column, line.length()) + 1,
                elsewhere
                        .map(other ->
                                "says more about a %s, but the sentence before is about a %s".formatted(other, fact))
                        .orElse("no such sentence"),
                near.stream().map(DslSentence::text).collect(Collectors.joining("\n              ")),
                near.isEmpty() || elsewhere.isPresent()
                        ? "see the sentences in rules/dsl"
                        : "did you mean \"%s\"? All sentences stand in rules/dsl"
                                .formatted(near.get(0).text()));
    }

    /** A message with the names of what it shows in the writer's language turned into DRL's. */
    private String message(String drl, int number) {
        return PLACEHOLDER.matcher(drl).replaceAll(found -> {
            String name = found.group(1).strip();
            Optional<DslSentences.Expansion> known = sentences.expand(DslSentence.Scope.MESSAGE, "", name);
            if (known.isEmpty() && !name.matches("arithmetic|(?:(?:" + Cases.ALL + ") )?\\w+\\.[\\w.]+|\\w")) {
                List<String> names = sentences
                        .in(DslSentence.Scope.MESSAGE)
                        .map(DslSentence::text)
                        .toList();
                int column = faults.column(number, "{" + found.group(1));
                faults.at(
                        number,
                        column,
                        "{%s} in a message".formatted(name),
                        "one of " + String.join(", ", names),
                        RuleFaults.meant(name, names));
            }
            return Matcher.quoteReplacement(
                    "{" + known.map(DslSentences.Expansion::drl).orElse(name) + "}");
        });
    }

    private void finish(int number) {
        if (scope != DslSentence.Scope.KEYWORD) {
            String missing = sentences
                    .in(DslSentence.Scope.KEYWORD)
                    .filter(each -> each.drl().equals(scope == DslSentence.Scope.WHEN ? "then" : "end"))
                    .map(DslSentence::text)
                    .collect(Collectors.joining("\" or \""));
            faults.at(
                    Math.max(1, number),
                    1,
                    "the rule has no end",
                    "a line \"%s\"".formatted(missing),
                    "add what is missing below the last sentence");
        }
    }

    /** A text may stand in the quotes of its language, and a dash may be any that a word processor makes of it. */
    private static String quoted(String written) {
        String line = written.replaceFirst("^[-–—•][\\s\\u00a0\\u202f]*", "- ");
        return line.contains("\"")
                ? line
                : line.replaceAll("[«“„][\\s\\u00a0\\u202f]*", "\"").replaceAll("[\\s\\u00a0\\u202f]*[»”]", "\"");
    }
}
