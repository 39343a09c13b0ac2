package org.recoupe.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What facts a plain rule cannot do without: its patterns but those of {@code not} and {@code exists}. Where there are none that fit
 * together, the rule cannot match.
 *
 * @param steps the patterns, in order
 * @param variables how many variables they bind
 * @param sorts the facts that any of its patterns lets through, those of {@code not} and {@code exists} too
 */
record Prospect(List<Step> steps, int variables, List<Sort> sorts) {

    /** How a formula with a regular expression is written: such steps are counted where Drools takes them. */
    private static final String COUNTED = "matches(";

    /**
     * What facts a pattern lets through, if no other pattern is asked.
     *
     * @param text the same for patterns of the same facts, in whichever rule
     * @param alone constraints that name no other pattern's
     */
    record Sort(String text, Class<?> type, List<Formula> alone) {

        private static Sort of(PlainPattern.One one) {
            List<Formula> alone = one.tests().stream()
                    .filter(test -> test.variables().isEmpty() && !counted(test))
                    .map(PlainPattern.Test::formula)
                    .toList();
            String text =
                    one.type().getName() + alone.stream().map(Formula::text).collect(Collectors.joining(" ", " ", ""));
            return new Sort(text, one.type(), alone);
        }
    }

    /**
     * One pattern.
     *
     * @param own where its fact is kept
     * @param same a text of the fact that is to be what other facts say, if there is one
     * @param joins all other constraints
     * @param bindings what is kept of the fact
     */
    record Step(Sort sort, int own, Optional<Same> same, List<Join> joins, List<Kept> bindings) {}

    /** A constraint on the fact and variables that are kept in those places. */
    record Join(Formula formula, int[] places) {}

    /**
     * What the fact says, and what says it is to be; see {@link Join}.
     *
     * @param text the same for the same facts and what they are asked
     */
    record Same(String text, Formula left, Join right) {}

    /** A value of the fact, and where it is kept. */
    record Kept(Formula formula, int place) {}

    /** The prospect of a rule with those patterns. */
    static Prospect of(List<PlainPattern> patterns) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        Map<String, Sort> sorts = new LinkedHashMap<>();
        add(patterns, true, places, steps, sorts);
        return new Prospect(List.copyOf(steps), places.size(), List.copyOf(sorts.values()));
    }

    private static void add(
            List<PlainPattern> patterns,
            boolean needed,
            Map<String, Integer> places,
            List<Step> steps,
            Map<String, Sort> sorts) {
        for (PlainPattern pattern : patterns) {
            if (pattern instanceof PlainPattern.One one) {
                Sort sort = Sort.of(one);
                sorts.putIfAbsent(sort.text(), sort);
                if (needed) {
                    steps.add(step(one, sort, places));
                }
            } else if (pattern instanceof PlainPattern.Many many) {
                add(many.parts(), needed && many.kind() == PlainRule.Kind.AND, places, steps, sorts);
            }
        }
    }

    private static boolean counted(PlainPattern.Test test) {
        return test.formula().text().contains(COUNTED);
    }

    private static Step step(PlainPattern.One one, Sort sort, Map<String, Integer> places) {
        List<Join> joins = new ArrayList<>();
        List<Formula> key = new ArrayList<>();
        List<Join> wanted = new ArrayList<>();
        for (PlainPattern.Test test : one.tests()) {
            Optional<Truth.Equality> equality = Truth.Equality.ofText(test.formula());
            if (counted(test) || test.variables().isEmpty()) {
                continue;
            } else if (key.isEmpty()
                    && equality.isPresent()
                    && Term.Slot.startOf(equality.get().right()) > 0) {
                key.add(equality.get().left());
                wanted.add(join(equality.get().right(), test, places));
            } else {
                joins.add(join(test.formula(), test, places));
            }
        }
        int own = place(one.variable().isEmpty() ? "fact " + places.size() : one.variable(), places);
        List<Kept> kept = one.bindings().stream()
                .map(bound -> new Kept(bound.formula(), place(bound.variable(), places)))
                .toList();
        Optional<Same> same = key.stream()
                .map(left -> new Same(sort.text() + "=" + left.text(), left, wanted.get(0)))
                .findFirst();
        return new Step(sort, own, same, List.copyOf(joins), kept);
    }

    private static int place(String variable, Map<String, Integer> places) {
        return places.computeIfAbsent(variable, fresh -> places.size());
    }

    private static Join join(Formula formula, PlainPattern.Test test, Map<String, Integer> places) {
        return new Join(
                formula,
                test.variables().stream()
                        .mapToInt(variable -> Objects.requireNonNull(places.get(variable)))
                        .toArray());
    }

    /** The types of facts that it needs. */
    Set<Class<?>> types() {
        return steps.stream().map(step -> step.sort().type()).collect(Collectors.toUnmodifiableSet());
    }
}
