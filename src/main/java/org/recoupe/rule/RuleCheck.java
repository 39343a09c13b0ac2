package org.recoupe.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What can be said of a rule file before it is compiled. Drools' own messages name no line for half of the mistakes, and
 * it accepts some silently, so all that a writer is told comes from here.
 *
 * @param cards what its rules say of themselves
 * @param problems all that is wrong with it
 * @param plain the outlines of its rules, if none of them needs the compiler as far as can be told
 */
record RuleCheck(List<RuleCard> cards, List<RuleProblem> problems, Optional<List<PlainRule>> plain) {

    private RuleCheck(List<RuleCard> cards, List<RuleProblem> problems) {
        this(cards, problems, Optional.empty());
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*");

    /** Drools pastes names into the Java it generates. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.,:()'’-]+");

    private static final Pattern MISMATCH =
            Pattern.compile("(?:mismatched input|no viable alternative at input) '([^']*)'");

    /** Checks that file. */
    static RuleCheck of(RuleFile file) {
        if (!file.problems().isEmpty()) {
            return new RuleCheck(List.of(), file.problems());
        }
        RuleFaults faults = new RuleFaults(file);
        text(file, faults);
        if (!file.trusted() && !ForeignText.readable(file, faults)) {
            return new RuleCheck(List.of(), faults.problems());
        }
        if (!RuleEnds.all(file, faults)) {
            return new RuleCheck(List.of(), faults.problems());
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        List<RuleCard> cards = new ArrayList<>();
        try {
            PackageDescr tree = parser.parse(false, file.text());
            if (parser.hasErrors()) {
                parser.getErrors().forEach(error -> syntax(error, faults));
            } else {
                file(file, tree, faults);
                cards.addAll(rules(file, tree, faults));
                if (!file.trusted()) {
                    ForeignText.check(file, tree, faults);
                }
                return new RuleCheck(cards, faults.problems(), PlainText.of(tree));
            }
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            faults.at(1, 1, "cannot be read as rules: " + e.getMessage(), "rules as in rules/README.md", "start anew");
        }
        return new RuleCheck(cards, faults.problems());
    }

    private static void text(RuleFile file, RuleFaults faults) {
        int escape = file.text().indexOf("\\u");
        if (escape >= 0) {
            faults.at(escape, "a character written as \\u…", "the character itself", "files are UTF-8: type it");
        }
        if (!ID.matcher(file.id()).matches()) {
            faults.at(
                    1,
                    1,
                    "its folder and name make the id \"%s\"".formatted(file.id()),
                    "lower-case letters, digits and single hyphens in folder and file names",
                    "rename them");
        }
    }

    private static void syntax(DroolsError error, RuleFaults faults) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        int line = error instanceof ParserError parse ? parse.getRow() : 1;
        int column = error instanceof ParserError parse ? parse.getCol() + 1 : 1;
        Matcher mismatch = MISMATCH.matcher(message);
        String problem = mismatch.find()
                ? "\"%s\" cannot stand here".formatted(mismatch.group(1))
                : "not a rule: " + message.replaceFirst("^\\[ERR \\d+] (?:Line \\S+ )?", "");
        faults.at(
                line,
                column,
                problem,
                "rule \"…\" … when patterns then report.…; end",
                "look here and just before: a bracket, quote, comma or `end` may be missing");
    }

    private static void file(RuleFile file, PackageDescr tree, RuleFaults faults) {
        String named = tree.getNamespace();
        if (!named.isEmpty() && !named.equals(file.packageName())) {
            faults.at(
                    Math.max(0, file.text().indexOf(named)),
                    "package " + named,
                    "package " + file.packageName() + ", as its folder",
                    "change the one or the other");
        }
        for (ImportDescr type : tree.getImports()) {
            if (!Vocabulary.importable(type.getTarget())) {
                faults.at(
                        type.getStartCharacter(),
                        "import " + type.getTarget(),
                        "no imports: all that rules may use is there",
                        "take it out");
            }
        }
        forbidden(tree.getFunctions(), "a function", faults);
        forbidden(tree.getFunctionImports(), "an imported function", faults);
        forbidden(tree.getAccumulateImports(), "an imported accumulate function", faults);
        forbidden(tree.getTypeDeclarations(), "a declared type", faults);
        forbidden(tree.getEnumDeclarations(), "a declared enum", faults);
        forbidden(tree.getEntryPointDeclarations(), "an entry point", faults);
        forbidden(tree.getWindowDeclarations(), "a window", faults);
        forbidden(tree.getGlobals(), "a global", faults);
        forbidden(tree.getAttributes(), "an attribute of the file", faults);
        if (tree.getRules().isEmpty()) {
            faults.at(1, 1, "no rule", "at least one rule", "write one, or remove the file");
        }
    }

    private static void forbidden(Iterable<? extends BaseDescr> found, String what, RuleFaults faults) {
        for (BaseDescr each : found) {
            faults.at(
                    each.getLine(),
                    each.getColumn() + 1,
                    what,
                    "rules only",
                    "take it out; a rule can only match facts and report");
        }
    }

    private static List<RuleCard> rules(RuleFile file, PackageDescr tree, RuleFaults faults) {
        List<RuleCard> cards = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RuleDescr rule : tree.getRules()) {
            head(rule, lines, faults.about(RuleProblem.Section.FILES));
            Scope scope = new Scope();
            new Conditions(file, faults.about(RuleProblem.Section.PATTERNS), scope).check(rule.getLhs());
            boolean speaks = Consequence.check(file, rule, scope, faults.about(RuleProblem.Section.FILES));
            faults.about(RuleProblem.Section.MESSAGES);
            cards.add(Notes.card(file, rule, speaks, cards.stream().findFirst(), scope, faults));
        }
        return cards;
    }

    private static void head(RuleDescr rule, Map<String, Integer> lines, RuleFaults faults) {
        int line = rule.getLine();
        if (rule.isQuery()) {
            faults.at(line, 1, "a query", "rules only", "write it as a rule");
        }
        if (!NAME.matcher(rule.getName()).matches()) {
            faults.at(
                    line,
                    1,
                    "a rule called \"%s\"".formatted(rule.getName()),
                    "letters, digits, spaces and _ . , : ( ) ' - in its name",
                    "rename it");
        }
        Integer first = lines.putIfAbsent(rule.getName(), line);
        if (first != null) {
            faults.at(
                    line,
                    1,
                    "a second rule called \"%s\"; the first is in line %d".formatted(rule.getName(), first),
                    "one name for each rule of a file",
                    "rename one");
        }
        if (rule.getParentName() != null) {
            faults.at(line, 1, "extends another rule", "rules that stand alone", "repeat its conditions");
        }
        rule.getAttributes().forEach((name, attribute) -> {
            if (!name.equals("salience") || !attribute.getValue().matches("-?\\d{1,6}")) {
                faults.at(
                        line,
                        1,
                        "%s %s".formatted(name, attribute.getValue()),
                        "no attribute but salience with a whole number",
                        "take it out");
            }
        });
        if (!rule.getNamedConsequences().isEmpty()) {
            faults.at(line, 1, "several consequences", "one `then`", "write a rule for each");
        }
    }
}
