package org.recoupe.rule;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** How large a rule file of somebody who is not trusted may be, so that it can be read and compiled in a bounded time. */
final class ForeignText {

    private static final int MOST_CHARACTERS = 100_000;

    /** The time that a constraint takes to compile triples with each bracket around brackets. */
    private static final int DEEPEST = 6;

    private static final int MOST_RULES = 200;
    private static final int MOST_PATTERNS = 20;
    private static final int MOST_BRANCHES = 32;
    private static final int LONGEST_CONSTRAINT = 2_000;

    private static final String SMALLER = "write several rules, in several files";

    private final RuleFile file;
    private final RuleFaults faults;
    private int patterns;

    private ForeignText(RuleFile file, RuleFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Whether the text can be parsed without risk; if not, a fault says why. */
    static boolean readable(RuleFile file, RuleFaults faults) {
        ForeignText text = new ForeignText(file, faults.about(RuleProblem.Section.FOREIGN));
        boolean readable = text.length() && text.depth();
        faults.about(RuleProblem.Section.FILES);
        return readable;
    }

    /** Checks what was parsed. */
    static void check(RuleFile file, PackageDescr tree, RuleFaults faults) {
        ForeignText text = new ForeignText(file, faults.about(RuleProblem.Section.FOREIGN));
        if (tree.getRules().size() > MOST_RULES) {
            text.tooMany(0, tree.getRules().size() + " rules", MOST_RULES + " in a file");
        }
        tree.getRules().forEach(text::rule);
        if (faults.problems().isEmpty()) {
            text.same(tree);
        }
        faults.about(RuleProblem.Section.FILES);
    }

    private boolean length() {
        boolean fits = file.text().length() <= MOST_CHARACTERS;
        if (!fits) {
            tooMany(0, file.text().length() + " characters", MOST_CHARACTERS + " in a file");
        }
        return fits;
    }

    private boolean depth() {
        int start = 0;
        for (String part : file.text().split("(?m)(?=^[ \\t]*rule\\b)", -1)) {
            int offset = tooDeep(part);
            if (offset >= 0) {
                tooMany(start + offset, "more than %d brackets within each other".formatted(DEEPEST), "" + DEEPEST);
                return false;
            }
            start += part.length();
        }
        return true;
    }

    private static int tooDeep(String part) {
        int depth = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return i;
            }
        }
        return -1;
    }

    private void rule(RuleDescr rule) {
        patterns = 0;
        int start = rule.getStartCharacter();
        long branches = rule.getLhs() == null ? 1 : branches(rule.getLhs());
        if (branches > MOST_BRANCHES) {
            tooMany(
                    start,
                    "%d ways through the `or` of rule \"%s\"".formatted(branches, rule.getName()),
                    "" + MOST_BRANCHES);
        }
        if (patterns > MOST_PATTERNS) {
            tooMany(start, "%d patterns in rule \"%s\"".formatted(patterns, rule.getName()), "" + MOST_PATTERNS);
        }
    }

    /** Drools makes a rule of each of them. */
    private long branches(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            patterns++;
            constraints(pattern);
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                return branches(accumulate.getInput());
            }
            return pattern.getSource() instanceof CollectDescr collect ? branches(collect.getInputPattern()) : 1;
        } else if (condition instanceof ConditionalElementDescr group) {
            List<Long> parts = group.getDescrs().stream()
                    .map(each -> branches((BaseDescr) each))
                    .toList();
            return condition instanceof OrDescr
                    ? parts.stream().mapToLong(each -> each).sum()
                    : parts.stream().reduce(1L, (a, b) -> Math.min(a * b, 1L << 30));
        }
        return 1;
    }

    private void constraints(PatternDescr pattern) {
        for (BaseDescr part : (Collection<? extends BaseDescr>) pattern.getDescrs()) {
            if (part instanceof ExprConstraintDescr constraint
                    && constraint.getExpression().length() > LONGEST_CONSTRAINT) {
                tooMany(
                        constraint.getStartCharacter(),
                        "a constraint of %d characters"
                                .formatted(constraint.getExpression().length()),
                        LONGEST_CONSTRAINT + " in a constraint");
            }
        }
    }

    /** What Drools is given must be what was read here: no comment or string may hide a line from either. */
    private void same(PackageDescr tree) {
        try {
            PackageDescr given = new DrlParser(LanguageLevelOption.DRL6).parse(false, RuleCompiler.prepared(file));
            boolean declares = !given.getFunctions().isEmpty()
                    || !given.getTypeDeclarations().isEmpty()
                    || !given.getEnumDeclarations().isEmpty()
                    || !given.getAttributes().isEmpty()
                    || given.getGlobals().size() != 1;
            boolean placed =
                    given.getNamespace().equals(RuleCompiler.folder(file).replace('/', '.'));
            if (declares || !placed || !outline(given).equals(outline(tree))) {
                hidden();
            }
        } catch (DroolsParserException | RuntimeException e) {
            hidden();
        }
    }

    private void hidden() {
        faults.at(
                1,
                1,
                "comments, strings or annotations that can be read in two ways",
                "a `package` line, if any, of its own; strings in double quotes",
                "take out comments and strings until it passes");
    }

    private static List<String> outline(PackageDescr tree) {
        return tree.getRules().stream()
                .map(rule -> String.join("\n", rule.getName(), shape(rule.getLhs()), "" + rule.getConsequence()))
                .toList();
    }

    private static String shape(@Nullable BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return "%s:%s(%s) %s"
                    .formatted(pattern.getIdentifier(), pattern.getObjectType(), pattern.getDescrs(), source(pattern));
        } else if (condition instanceof ConditionalElementDescr group) {
            return group.getDescrs().stream()
                    .map(each -> shape((BaseDescr) each))
                    .collect(Collectors.joining(" ", condition.getClass().getSimpleName() + "(", ")"));
        }
        return String.valueOf(condition);
    }

    private static String source(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            return shape(accumulate.getInput()) + accumulate.getFunctions();
        } else if (pattern.getSource() instanceof CollectDescr collect) {
            return shape(collect.getInputPattern());
        }
        return pattern.getSource() instanceof FromDescr from ? String.valueOf(from.getDataSource()) : "";
    }

    private void tooMany(int offset, String found, String most) {
        faults.at(offset, found, "at most " + most, SMALLER);
    }
}
