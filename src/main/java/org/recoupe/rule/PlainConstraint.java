package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.model.Constraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.ModelComponent;
import org.jspecify.annotations.Nullable;

/** A formula as a constraint of Drools: of the fact and of the variables that it names. */
final class PlainConstraint extends AbstractSingleConstraint {

    private final transient Formula formula;
    private final Variable<?>[] variables;

    /** That formula as a constraint on those variables, the first of which is the pattern's fact. */
    PlainConstraint(Formula formula, List<Variable<?>> variables, PredicateInformation words) {
        super(variables.get(0).getType().getName() + " " + formula.text(), words);
        this.formula = formula;
        this.variables = variables.toArray(new Variable<?>[0]);
    }

    private boolean holds(@Nullable Object... facts) {
        return Formula.truth(formula, facts);
    }

    @Override
    public Variable<?>[] getVariables() {
        return variables.clone();
    }

    @Override
    public PredicateN getPredicate() {
        return this::holds;
    }

    @Override
    public Predicate1<?> getPredicate1() {
        return a -> holds(a);
    }

    @Override
    public Predicate2<?, ?> getPredicate2() {
        return (a, b) -> holds(a, b);
    }

    @Override
    public Predicate3<?, ?, ?> getPredicate3() {
        return (a, b, c) -> holds(a, b, c);
    }

    @Override
    public Predicate4<?, ?, ?, ?> getPredicate4() {
        return (a, b, c, d) -> holds(a, b, c, d);
    }

    @Override
    public Predicate5<?, ?, ?, ?, ?> getPredicate5() {
        return (a, b, c, d, e) -> holds(a, b, c, d, e);
    }

    @Override
    public Constraint negate() {
        return new PlainConstraint(Truth.Negation.of(formula), List.of(variables), predicateInformation());
    }

    @Override
    public Constraint replaceVariable(Variable before, Variable after) {
        List<Variable<?>> replaced = new ArrayList<>();
        Stream.of(variables).forEach(each -> replaced.add(each == before ? after : each));
        return new PlainConstraint(formula, replaced, predicateInformation());
    }

    @Override
    public boolean isEqualTo(ModelComponent other) {
        return other instanceof PlainConstraint constraint
                && getExprId().equals(constraint.getExprId())
                && variables.length == constraint.variables.length
                && IntStream.range(0, variables.length)
                        .allMatch(i -> ModelComponent.areEqualInModel(variables[i], constraint.variables[i]));
    }

    /** A formula of one fact or variable, as what Drools binds and indexes by. */
    record Value(Formula formula, int slot, String getExpressionHash)
            implements Function1<Object, Object>, HashedExpression {

        /** The value of a formula that only has that slot. */
        static Value of(Formula formula, int slot) {
            return new Value(formula, slot, formula.text());
        }

        @Override
        public @Nullable Object apply(Object fact) {
            @Nullable Object[] facts = new @Nullable Object[slot + 1];
            facts[slot] = fact;
            return formula.value(facts);
        }
    }
}
