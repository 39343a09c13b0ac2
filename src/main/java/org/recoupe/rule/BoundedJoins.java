package org.recoupe.rule;

import java.util.List;
import java.util.Optional;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.patterns.PatternImpl;

/** Puts a counter into every join of a rule that is not trusted, so that it cannot try facts with each other for ever. */
final class BoundedJoins {

    private final String rule;
    private int counters;

    private BoundedJoins(String rule) {
        this.rule = rule;
    }

    /** Puts them into the rules of that model, which is changed by it. */
    static void bound(Model model, String file) {
        model.getRules().forEach(each -> bound(each, file + "#" + each.getName()));
    }

    /** Puts them into that rule, which is changed by it; its key is that of its {@link RuleCard}. */
    static void bound(Rule rule, String key) {
        new BoundedJoins(key).visit(rule.getView(), Optional.empty());
    }

    /** The variable that stands for what was matched, once the condition has been. */
    private Optional<Variable<?>> visit(Condition condition, Optional<Variable<?>> before) {
        if (condition instanceof PatternImpl<?> pattern) {
            count(pattern, before);
            return pattern.getType() == Condition.Type.PATTERN ? Optional.of(pattern.getPatternVariable()) : before;
        } else if (condition instanceof AccumulatePattern<?> accumulate) {
            visit(accumulate.isCompositePatterns() ? accumulate.getCondition() : accumulate.getPattern(), before);
            return before;
        }
        Optional<Variable<?>> last = before;
        for (Condition each : condition.getSubConditions()) {
            Optional<Variable<?>> after = visit(each, condition.getType() == Condition.Type.OR ? before : last);
            last = last.or(() -> after);
        }
        return condition.getType() == Condition.Type.AND ? last : before;
    }

    private void count(PatternImpl<?> pattern, Optional<Variable<?>> before) {
        Variable<?> own = pattern.getPatternVariable();
        String name = "pairs of " + rule + " " + counters++;
        Optional<Variable<?>> other = before.or(() -> other(pattern.getConstraint(), pattern));
        if (own instanceof Declaration<?> declaration && declaration.getSource() instanceof From<?>) {
            pattern.addConstraint(one(name, own));
        } else if (other.isPresent()) {
            pattern.addConstraint(two(name, own, other.get()));
        }
    }

    private <A> Constraint one(String name, Variable<A> own) {
        return new SingleConstraint1<>(name, own, new One<A>(rule, name));
    }

    private <A, B> Constraint two(String name, Variable<A> own, Variable<B> other) {
        return new SingleConstraint2<>(name, own, other, new Two<A, B>(rule, name));
    }

    /** What one of the pattern's own constraints ties it to. */
    private static Optional<Variable<?>> other(Constraint constraint, PatternImpl<?> pattern) {
        if (constraint instanceof SingleConstraint single) {
            for (Variable<?> each : single.getVariables()) {
                if (!List.of(pattern.getBoundVariables()).contains(each)) {
                    return Optional.of(each);
                }
            }
        }
        for (Constraint child : constraint == null ? List.<Constraint>of() : constraint.getChildren()) {
            Optional<Variable<?>> found = other(child, pattern);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Counts the elements of a list that a pattern is matched with. */
    private record One<A>(String rule, String name) implements Predicate1<A>, HashedExpression {

        @Override
        public boolean test(A fact) {
            Allowance.pair(rule);
            return true;
        }

        @Override
        public String getExpressionHash() {
            return name;
        }
    }

    /** Counts the facts that a pattern is tried with. */
    private record Two<A, B>(String rule, String name) implements Predicate2<A, B>, HashedExpression {

        @Override
        public boolean test(A fact, B other) {
            Allowance.pair(rule);
            return true;
        }

        @Override
        public String getExpressionHash() {
            return name;
        }
    }
}
