package org.recoupe.rule;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.Condition;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.index.BetaIndexImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.drools.model.view.BindViewItem1;
import org.recoupe.rule.PlainConstraint.Value;
import org.recoupe.rule.Term.Slot;

/** Makes of a plain rule what the compiler would make Java for: patterns, bindings and constraints of Drools. */
final class PlainBuild {

    /** Drools knows by such a number what it indexes by; those of compiled rules are small. */
    private static final AtomicInteger LAST_INDEX = new AtomicInteger(100_000);

    private static final Map<String, Integer> INDEXES = new ConcurrentHashMap<>();

    private final String id;
    private final PlainRule outline;
    private final Map<String, Variable<?>> variables;

    private PlainBuild(String id, PlainRule outline, Map<String, Variable<?>> variables) {
        this.id = id;
        this.outline = outline;
        this.variables = variables;
    }

    /** The rule of the file of that id, under its key. */
    static Rule rule(String id, PlainRule outline, List<PlainPattern> patterns) {
        PlainBuild build = new PlainBuild(id, outline, new HashMap<>());
        List<Condition> conditions = build.conditions(patterns);
        Map<Rule.Attribute, Object> attributes =
                outline.salience() == 0 ? Map.of() : Map.of(Rule.Attribute.SALIENCE, outline.salience());
        CompositePatterns view = new CompositePatterns(
                Condition.Type.AND,
                conditions,
                Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, PlainWords.of(outline.calls(), build.variables)));
        return new RuleImpl(PlainRules.PACKAGE, id + "#" + outline.name(), null, view, attributes, Map.of());
    }

    private List<Condition> conditions(List<PlainPattern> patterns) {
        List<Condition> conditions = new ArrayList<>();
        for (PlainPattern pattern : patterns) {
            conditions.add(pattern instanceof PlainPattern.Many many ? group(many) : facts((PlainPattern.One) pattern));
        }
        return conditions;
    }

    private Condition group(PlainPattern.Many group) {
        if (group.kind() == PlainRule.Kind.AND) {
            return new CompositePatterns(Condition.Type.AND, conditions(group.parts()));
        }
        PlainBuild inner = new PlainBuild(id, outline, new HashMap<>(variables));
        return new ExistentialPatternImpl(
                inner.conditions(group.parts()).get(0),
                group.kind() == PlainRule.Kind.NOT ? Condition.Type.NOT : Condition.Type.EXISTS);
    }

    private Condition facts(PlainPattern.One facts) {
        // Names that do not start with $ are never shown.
        String name = facts.variable().isEmpty() ? "fact" + variables.size() : facts.variable();
        Variable<?> own = new DeclarationImpl<>(facts.type(), name);
        PatternImpl<?> pattern = new PatternImpl<>(own);
        for (PlainPattern.Bound bound : facts.bindings()) {
            Variable<?> made = new DeclarationImpl<>(boxed(bound.formula().type()), bound.variable());
            pattern.addBinding(new BindViewItem1<>(made, Value.of(bound.formula(), 0), own, null, null));
            variables.put(bound.variable(), made);
        }
        facts.tests().forEach(test -> pattern.addConstraint(constraint(test, own)));
        variables.put(name, own);
        return pattern;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private PlainConstraint constraint(PlainPattern.Test test, Variable<?> own) {
        List<Variable<?>> used = new ArrayList<>(List.of(own));
        for (String variable : test.variables()) {
            used.add(Objects.requireNonNull(variables.get(variable)));
        }
        PredicateInformation words = new PredicateInformation(test.text(), outline.name(), id + ".drl");
        PlainConstraint constraint = new PlainConstraint(test.formula(), used, words);
        index(test.formula(), used.size(), own.getType()).ifPresent(constraint::setIndex);
        return constraint;
    }

    /** By what text of the fact Drools finds those that match, where the formula only compares it with another. */
    private static Optional<Index> index(Formula formula, int variables, Class<?> type) {
        Optional<Truth.Equality> found = Truth.Equality.ofText(formula);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Formula own = found.get().left();
        Formula other = found.get().right();
        int number = INDEXES.computeIfAbsent(type.getName() + own.text(), fresh -> LAST_INDEX.incrementAndGet());
        Value left = Value.of(own, 0);
        if (other instanceof Term.Constant constant) {
            return Optional.of(new AlphaIndexImpl<>(
                    cast(String.class), Index.ConstraintType.EQUAL, number, left, constant.value()));
        } else if (variables == 2 && Slot.startOf(other) == 1) {
            Value right = Value.of(other, 1);
            return Optional.of(new BetaIndexImpl<>(
                    cast(String.class), Index.ConstraintType.EQUAL, number, left, right, String.class));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }
}
