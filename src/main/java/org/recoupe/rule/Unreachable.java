package org.recoupe.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Finds patterns that no fact can match: one thing is to be two at once. */
final class Unreachable {

    private static final Pattern EQUALS =
            Pattern.compile("\\s*([\\w.\\[\\]\"]+)\\s*==\\s*(\"[^\"]*\"|-?[\\d.]+|true|false|[A-Z][\\w.]*)\\s*");

    private static final Pattern FLAG = Pattern.compile("\\s*(!?)\\s*([a-z][\\w.]*)\\s*");

    private final RuleFile file;
    private final RuleFaults faults;

    private Unreachable(RuleFile file, RuleFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Looks through that file; one that cannot be read has been told of before. */
    static void check(RuleFile file, RuleFaults faults) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            var tree = parser.parse(false, file.text());
            if (!parser.hasErrors()) {
                Unreachable search = new Unreachable(file, faults);
                tree.getRules().stream().map(RuleDescr::getLhs).forEach(search::condition);
            }
        } catch (DroolsParserException e) {
            faults.at(1, 1, "cannot be read as rules: " + e.getMessage(), "rules as in rules/README.md", "start anew");
        }
    }

    private void condition(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(each -> condition((BaseDescr) each));
        }
    }

    private void pattern(PatternDescr pattern) {
        Map<String, String> values = new HashMap<>();
        for (BaseDescr part : pattern.getDescrs()) {
            if (part instanceof ExprConstraintDescr constraint) {
                String text = constraint.getExpression();
                Matcher equals = EQUALS.matcher(text);
                Matcher flag = FLAG.matcher(text);
                if (equals.matches()) {
                    is(equals.group(1), equals.group(2), constraint, values);
                } else if (flag.matches()) {
                    is(flag.group(2), flag.group(1).isEmpty() ? "true" : "false", constraint, values);
                }
            }
        }
    }

    private void is(String name, String value, ExprConstraintDescr constraint, Map<String, String> values) {
        String before = values.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            faults.at(
                    constraint.getStartCharacter(),
                    "%s is to be %s and %s at once, so nothing can match".formatted(name, before, value),
                    "one value, or several with in (…)",
                    "take out one of them");
        }
    }
}
