package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Takes the outlines of plain rules from a rule file that was parsed and found right. */
final class PlainText {

    private static final Pattern CALL = Pattern.compile(
            "report\\s*\\.\\s*(\\w+)\\s*\\(\\s*(\\$\\w+)\\s*(?:,\\s*\"([a-z-]+)\"\\s*)?\\)(.*)", Pattern.DOTALL);

    private static final Pattern CAVEATS = Pattern.compile("(?:\\s*\\.\\s*caveat\\s*\\(\\s*\"[a-z-]+\"\\s*\\))*\\s*");

    private static final Pattern KEY = Pattern.compile("\"([a-z-]+)\"");

    private PlainText() {}

    /** Something that only the compiler knows. */
    private static final class NotPlain extends Exception {

        private static final long serialVersionUID = 1;

        private NotPlain() {
            super("", null, false, false);
        }
    }

    /** The outlines of all its rules; none if one of them needs the compiler. */
    static Optional<List<PlainRule>> of(PackageDescr file) {
        List<PlainRule> rules = new ArrayList<>();
        try {
            for (RuleDescr rule : file.getRules()) {
                rules.add(rule(rule));
            }
            return Optional.of(rules);
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private static PlainRule rule(RuleDescr rule) throws NotPlain {
        int salience = 0;
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            need(attribute.getName().equals("salience"));
            salience = Integer.parseInt(attribute.getValue());
        }
        return new PlainRule(
                rule.getName(), salience, conditions(rule.getLhs().getDescrs()), calls("" + rule.getConsequence()));
    }

    private static void need(boolean plain) throws NotPlain {
        if (!plain) {
            throw new NotPlain();
        }
    }

    private static List<PlainRule.Condition> conditions(List<? extends Object> parts) throws NotPlain {
        List<PlainRule.Condition> conditions = new ArrayList<>();
        for (Object part : parts) {
            conditions.add(condition((BaseDescr) part));
        }
        return conditions;
    }

    private static PlainRule.Condition condition(BaseDescr condition) throws NotPlain {
        if (condition instanceof PatternDescr pattern) {
            return facts(pattern);
        } else if (condition instanceof AndDescr and) {
            return new PlainRule.Group(PlainRule.Kind.AND, conditions(and.getDescrs()));
        } else if (condition instanceof NotDescr not) {
            return new PlainRule.Group(PlainRule.Kind.NOT, conditions(not.getDescrs()));
        } else if (condition instanceof ExistsDescr exists) {
            return new PlainRule.Group(PlainRule.Kind.EXISTS, conditions(exists.getDescrs()));
        }
        throw new NotPlain();
    }

    private static PlainRule.Facts facts(PatternDescr pattern) throws NotPlain {
        need(pattern.getSource() == null
                && pattern.getObjectType() != null
                && !pattern.isUnification()
                && !pattern.isQuery()
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty());
        List<String> constraints = new ArrayList<>();
        for (BaseDescr part : pattern.getDescrs()) {
            need(part instanceof ExprConstraintDescr constraint
                    && constraint.getType() == ExprConstraintDescr.Type.NAMED);
            constraints.add(((ExprConstraintDescr) part).getExpression());
        }
        String variable = Optional.ofNullable(pattern.getIdentifier()).orElse("");
        return new PlainRule.Facts(pattern.getObjectType(), variable, constraints);
    }

    private static List<PlainRule.Call> calls(String consequence) throws NotPlain {
        need(!consequence.contains("//") && !consequence.contains("/*"));
        List<PlainRule.Call> calls = new ArrayList<>();
        for (String statement : consequence.split(";")) {
            if (!statement.isBlank()) {
                Matcher call = CALL.matcher(statement.strip());
                need(call.matches() && CAVEATS.matcher(call.group(4)).matches());
                List<String> keys = new ArrayList<>(
                        Optional.ofNullable(call.group(3)).stream().toList());
                KEY.matcher(call.group(4)).results().forEach(found -> keys.add(found.group(1)));
                calls.add(new PlainRule.Call(call.group(1), call.group(2), keys));
            }
        }
        return calls;
    }
}
