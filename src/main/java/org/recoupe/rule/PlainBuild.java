package org.recoupe.rule;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.recoupe.rule.Formula.Slot;
import org.recoupe.rule.FormulaReader.Unknown;
import org.recoupe.rule.PlainConstraint.Value;

/** Makes of an outline what the compiler would make Java for: patterns, bindings and constraints of Drools. */
final class PlainBuild {

    /** A constraint of more of them is left to the compiler, which knows how. */
    private static final int MOST_VARIABLES = 4;

    /** Drools knows by such a number what it indexes by; those of compiled rules are small. */
    private static final int FIRST_INDEX = 100_000;

    private static final Map<String, Integer> INDEXES = new ConcurrentHashMap<>();

    private final String id;
    private final PlainRule outline;
    private final Map<String, Variable<?>> variables;
    private final Map<String, Formula> scope;

    PlainBuild(String id, PlainRule outline) {
        this(id, outline, new HashMap<>(), new HashMap<>());
    }

    private PlainBuild(
            String id, PlainRule outline, Map<String, Variable<?>> variables, Map<String, Formula> scope) {
        this.id = id;
        this.outline = outline;
        this.variables = variables;
        this.scope = scope;
    }

    /**
     * The rule, under its key.
     *
     * @throws Unknown if it says more than formulas can
     */
    Rule rule() throws Unknown {
        List<Condition> conditions = conditions(outline.conditions());
        Map<Rule.Attribute, Object> attributes =
                outline.salience() == 0 ? Map.of() : Map.of(Rule.Attribute.SALIENCE, outline.salience());
        CompositePatterns view = new CompositePatterns(
                Condition.Type.AND,
                conditions,
                Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, PlainWords.of(outline.calls(), variables)));
        return new RuleImpl(PlainRules.PACKAGE, id + "#" + outline.name(), null, view, attributes, Map.of());
    }

    private List<Condition> conditions(List<PlainRule.Condition> parts) throws Unknown {
        List<Condition> conditions = new ArrayList<>();
        for (PlainRule.Condition part : parts) {
            conditions.add(
                    part instanceof PlainRule.Group group ? group(group) : facts((PlainRule.Facts) part));
        }
        return conditions;
    }

    private Condition group(PlainRule.Group group) throws Unknown {
        if (group.kind() == PlainRule.Kind.AND) {
            return new CompositePatterns(Condition.Type.AND, conditions(group.parts()));
        }
        PlainBuild inner = new PlainBuild(id, outline, new HashMap<>(variables), new HashMap<>(scope));
        List<Condition> parts = inner.conditions(group.parts());
        if (parts.size() != 1) {
            throw new Unknown("several patterns");
        }
        return new ExistentialPatternImpl(
                parts.get(0), group.kind() == PlainRule.Kind.NOT ? Condition.Type.NOT : Condition.Type.EXISTS);
    }

    private Condition facts(PlainRule.Facts facts) throws Unknown {
        Class<?> type = Vocabulary.type(facts.type())
                .filter(Vocabulary.facts()::contains)
                .orElseThrow(() -> new Unknown(facts.type()));
        String name = facts.variable().isEmpty() ? "GENERATED_" + type.getName() + variables.size() : facts.variable();
        Variable<?> own = new DeclarationImpl<>(type, name);
        Map<String, Formula> inside = new HashMap<>(scope);
        inside.put(facts.variable(), new Slot(0, type));
        PatternImpl<?> pattern = new PatternImpl<>(own);
        Map<String, Variable<?>> bound = new HashMap<>();
        for (String text : facts.constraints()) {
            String variable = binding(text);
            if (!variable.isEmpty()) {
                Formula formula = bound(text.substring(text.indexOf(':') + 1), type, inside);
                Variable<?> made = new DeclarationImpl<>(boxed(formula.type()), variable);
                pattern.addBinding(new BindViewItem1<>(made, Value.of(formula, 0), own, null, null));
                inside.put(variable, formula);
                bound.put(variable, made);
            } else {
                pattern.addConstraint(constraint(text, own, inside));
            }
        }
        if (!facts.variable().isEmpty()) {
            bound.put(facts.variable(), own);
        }
        bound.forEach((variable, made) -> {
            variables.put(variable, made);
            scope.put(variable, new Slot(1, Objects.requireNonNull(inside.get(variable)).type()));
        });
        return pattern;
    }

    /** The variable of {@code $x : quantity.value}; empty where a constraint binds none. */
    private static String binding(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        boolean binds = name.startsWith("$")
                && name.chars().skip(1).allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '_');
        return binds ? name : "";
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** What a variable is bound to: something of the fact alone, which is no comparison. */
    private static Formula bound(String text, Class<?> type, Map<String, Formula> inside) throws Unknown {
        FormulaReader.Read read = FormulaReader.read(text, type, inside);
        boolean answer = read.formula() instanceof Formula.Answer || read.formula() instanceof Formula.Entry;
        if (!answer || !read.variables().isEmpty()) {
            throw new Unknown(text);
        }
        return read.formula();
    }

    private PlainConstraint constraint(String text, Variable<?> own, Map<String, Formula> inside) throws Unknown {
        FormulaReader.Read read = FormulaReader.read(text, own.getType(), inside);
        if (!Numbers.truth(read.formula().type()) || read.variables().size() > MOST_VARIABLES) {
            throw new Unknown(text);
        }
        List<Variable<?>> used = new ArrayList<>(List.of(own));
        for (String variable : read.variables()) {
            used.add(Objects.requireNonNull(variables.get(variable)));
        }
        PlainConstraint constraint =
                new PlainConstraint(read.formula(), used, new PredicateInformation(text, outline.name(), id + ".drl"));
        index(read.formula(), used.size(), own.getType()).ifPresent(constraint::setIndex);
        return constraint;
    }

    /** By what text of the fact Drools finds those that match, where the formula only compares it with another. */
    private static Optional<Index> index(Formula formula, int variables, Class<?> type) {
        if (!(formula instanceof Formula.Equality equality && equality.same())
                || !(equality.left() instanceof Formula.Answer answer && answer.of() instanceof Slot)
                || slot(answer) != 0
                || answer.type() != String.class) {
            return Optional.empty();
        }
        int number = INDEXES.computeIfAbsent(type.getName() + answer.text(), fresh -> FIRST_INDEX + INDEXES.size());
        Value left = Value.of(answer, 0);
        if (equality.right() instanceof Formula.Constant constant) {
            return Optional.of(new AlphaIndexImpl<Object, Object>(
                    cast(String.class), Index.ConstraintType.EQUAL, number, left, constant.value()));
        } else if (variables == 2 && slot(equality.right()) == 1) {
            Value right = Value.of(equality.right(), 1);
            return Optional.of(new BetaIndexImpl<Object, Object, Object>(
                    cast(String.class), Index.ConstraintType.EQUAL, number, left, right, String.class));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    /** The slot that a path such as {@code $c.quantity.unitCode} starts from; -1 for anything else. */
    private static int slot(Formula formula) {
        if (formula instanceof Slot slot) {
            return slot.index();
        }
        return formula instanceof Formula.Answer answer && answer.arguments().isEmpty() ? slot(answer.of()) : -1;
    }
}
