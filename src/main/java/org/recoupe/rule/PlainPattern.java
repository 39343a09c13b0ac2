package org.recoupe.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.rule.FormulaReader.Unknown;
import org.recoupe.rule.Term.Slot;

/** A pattern of a plain rule, or several as one, with its constraints read. */
sealed interface PlainPattern {

    /**
     * A pattern of facts.
     *
     * @param variable what the fact is bound to; empty for nothing
     */
    record One(Class<?> type, String variable, List<Bound> bindings, List<Test> tests) implements PlainPattern {}

    /** Several patterns as one. */
    record Many(PlainRule.Kind kind, List<PlainPattern> parts) implements PlainPattern {}

    /** A variable that stands for something of the fact. */
    record Bound(String variable, Formula formula) {}

    /**
     * A constraint.
     *
     * @param text as it is written
     * @param variables those of other patterns that it names, in the order of the formula's slots
     */
    record Test(String text, Formula formula, List<String> variables) {}

    /**
     * The patterns of a rule.
     *
     * @throws Unknown if one says more than formulas can
     */
    static List<PlainPattern> of(PlainRule rule) throws Unknown {
        return new Reading(new HashMap<>()).all(rule.conditions());
    }

    /**
     * Reads patterns one after the other.
     *
     * @param scope the variables bound so far
     */
    record Reading(Map<String, Formula> scope) {

        /** A constraint of more of them is left to the compiler, which knows how. */
        private static final int MOST_VARIABLES = 4;

        private List<PlainPattern> all(List<PlainRule.Condition> parts) throws Unknown {
            List<PlainPattern> patterns = new ArrayList<>();
            for (PlainRule.Condition part : parts) {
                patterns.add(part instanceof PlainRule.Group group ? many(group) : one((PlainRule.Facts) part));
            }
            return List.copyOf(patterns);
        }

        /** What is bound where something is not to be, or somewhere is, is not known outside. */
        private PlainPattern many(PlainRule.Group group) throws Unknown {
            boolean same = group.kind() == PlainRule.Kind.AND;
            List<PlainPattern> parts = (same ? this : new Reading(new HashMap<>(scope))).all(group.parts());
            if (!same && parts.size() != 1) {
                throw new Unknown("several patterns");
            }
            return new Many(group.kind(), parts);
        }

        private PlainPattern one(PlainRule.Facts facts) throws Unknown {
            Class<?> type = Vocabulary.type(facts.type())
                    .filter(Vocabulary.facts()::contains)
                    .orElseThrow(() -> new Unknown(facts.type()));
            Map<String, Formula> inside = new HashMap<>(scope);
            inside.put(facts.variable(), Slot.of(0, type));
            List<Bound> bindings = new ArrayList<>();
            List<Test> tests = new ArrayList<>();
            for (String text : facts.constraints()) {
                String variable = binding(text);
                if (variable.isEmpty()) {
                    tests.add(test(text, type, inside));
                } else {
                    Formula formula = bound(text.substring(text.indexOf(':') + 1), type, inside);
                    inside.put(variable, formula);
                    bindings.add(new Bound(variable, formula));
                }
            }
            if (!facts.variable().isEmpty()) {
                scope.put(facts.variable(), Slot.of(1, type));
            }
            bindings.forEach(bound ->
                    scope.put(bound.variable(), Slot.of(1, bound.formula().type())));
            return new One(type, facts.variable(), List.copyOf(bindings), List.copyOf(tests));
        }

        /** The variable of {@code $x : quantity.value}; empty where a constraint binds none. */
        private static String binding(String text) {
            int colon = text.indexOf(':');
            String name = colon < 0 ? "" : text.substring(0, colon).strip();
            boolean binds = name.startsWith("$");
            for (int i = 1; i < name.length() && binds; i++) {
                binds = FormulaTokens.inWord(name.charAt(i));
            }
            return binds ? name : "";
        }

        /** What a variable is bound to: something of the fact alone, which is no comparison. */
        private static Formula bound(String text, Class<?> type, Map<String, Formula> inside) throws Unknown {
            FormulaReader.Read read = ReadFormulas.read(text, type, inside);
            boolean answer = read.formula() instanceof Term.Answer || read.formula() instanceof Term.Entry;
            if (!answer || !read.variables().isEmpty()) {
                throw new Unknown(text);
            }
            return read.formula();
        }

        private static Test test(String text, Class<?> type, Map<String, Formula> inside) throws Unknown {
            FormulaReader.Read read = ReadFormulas.read(text, type, inside);
            if (!Numbers.truth(read.formula().type()) || read.variables().size() > MOST_VARIABLES) {
                throw new Unknown(text);
            }
            return new Test(text, read.formula(), read.variables());
        }
    }
}
