package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The rules of a file, each again without one of its conditions: where such a rule matches just as often,
 * nothing tried the condition. */
final class RuleVariants {

    private static final Pattern JOIN = Pattern.compile("\\s*claim\\s*==.*", Pattern.DOTALL);

    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:");

    /** Facts of which a pattern picks the one that is meant. */
    private static final Set<String> ROWS = Set.of("Threshold", "Tolerance");

    private final RuleFile file;
    private final List<Variant> variants = new ArrayList<>();

    private RuleVariants(RuleFile file) {
        this.file = file;
    }

    /**
     * A rule without one of its conditions.
     *
     * @param rule the rule's name
     * @param line where the condition stands, counted from 1
     * @param condition the condition, as it is written
     * @param name what the rule without it is called
     * @param drl that rule
     */
    record Variant(String rule, int line, String condition, String name, String drl) {}

    /** Those of that file, which must be right. */
    static List<Variant> of(RuleFile file) {
        try {
            PackageDescr tree = new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text());
            RuleVariants all = new RuleVariants(file);
            for (RuleDescr rule : tree.getRules()) {
                all.conditions(rule, rule.getLhs());
            }
            return all.variants;
        } catch (DroolsParserException e) {
            throw new IllegalStateException("a rule that was compiled cannot be read: " + file.path(), e);
        }
    }

    private void conditions(RuleDescr rule, BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(rule, pattern);
        } else if (condition instanceof ConditionalElementDescr group) {
            for (Object each : group.getDescrs()) {
                if (each instanceof NotDescr || each instanceof ExistsDescr) {
                    without(rule, ((BaseDescr) each).getStartCharacter(), ((BaseDescr) each).getEndCharacter() + 1);
                }
                conditions(rule, (BaseDescr) each);
            }
        }
    }

    private void pattern(RuleDescr rule, PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            conditions(rule, accumulate.getInput());
        } else if (pattern.getSource() instanceof CollectDescr collect) {
            conditions(rule, collect.getInputPattern());
        }
        boolean row = ROWS.contains(pattern.getObjectType());
        for (Object part : pattern.getDescrs()) {
            if (!row && part instanceof ExprConstraintDescr constraint) {
                int start = constraint.getStartCharacter();
                int end = Math.min(constraint.getEndCharacter() + 1, file.text().length());
                String text = file.text().substring(start, end);
                if (!BINDING.matcher(text).find() && !JOIN.matcher(text).matches()) {
                    without(rule, start, end);
                }
            }
        }
    }

    private void without(RuleDescr rule, int start, int end) {
        int from = rule.getStartCharacter();
        int to = Math.min(rule.getEndCharacter() + 1, file.text().length());
        String before = file.text().substring(from, start);
        String after = file.text().substring(end, to);
        String condition = file.text().substring(start, end).strip();
        String closed = after.stripLeading().startsWith(",")
                ? before + after.stripLeading().substring(1)
                : before.replaceFirst(",\\s*$", "") + after;
        String name = rule.getName() + " without " + (variants.size() + 1);
        int line = 1
                + (int) file.text()
                        .substring(0, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String drl = closed.replaceFirst("rule\\s+(?:\"[^\"]*\"|'[^']*'|\\w+)", "rule \"" + name + "\"");
        variants.add(new Variant(rule.getName(), line, condition.replaceAll("\\s+", " "), name, drl));
    }
}
