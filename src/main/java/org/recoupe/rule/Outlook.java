package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which plain rules may match the facts of one article. Most rules of a large pack speak of other things: Drools need not
 * even know of them. When in doubt, a rule may match.
 */
final class Outlook {

    /** Facts to try for one rule; one that has more to try is left to Drools, which counts them for those who are not trusted. */
    private static final int MOST_TRIED = 5_000;

    /** Facts to try for all rules. */
    private static final int MOST_TRIED_OF_ALL = 2_000_000;

    private final List<Object> facts;
    private final Map<Class<?>, List<Object>> ofType = new HashMap<>();
    private final Map<String, List<Object>> alone = new HashMap<>();
    private final Map<String, Map<Object, List<Object>>> same = new HashMap<>();
    private int tried;
    private long allTried;

    /** The outlook for those facts. */
    Outlook(List<Object> facts) {
        this.facts = List.copyOf(facts);
    }

    /** Whether that rule may match; if not, it does not. */
    boolean may(Prospect rule) {
        tried = 0;
        try {
            for (Prospect.Step step : rule.steps()) {
                if (fitting(step.sort()).isEmpty()) {
                    return false;
                }
            }
            return allTried > MOST_TRIED_OF_ALL || matches(rule, 0, new Object[rule.variables()]);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // What is wrong with the rule is told when it runs.
            return true;
        } finally {
            allTried += tried;
        }
    }

    private boolean matches(Prospect rule, int number, @Nullable Object[] values) {
        if (number == rule.steps().size()) {
            return true;
        }
        Prospect.Step step = rule.steps().get(number);
        for (Object fact : candidates(step, values)) {
            if (++tried > MOST_TRIED) {
                return true;
            }
            if (joins(step, fact, values)) {
                values[step.own()] = fact;
                for (Prospect.Kept kept : step.bindings()) {
                    values[kept.place()] = kept.formula().value(new Object[] {fact});
                }
                if (matches(rule, number + 1, values)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean joins(Prospect.Step step, Object fact, @Nullable Object[] values) {
        for (Prospect.Join join : step.joins()) {
            if (!Formula.truth(join.formula(), facts(fact, join, values))) {
                return false;
            }
        }
        return true;
    }

    private List<Object> candidates(Prospect.Step step, @Nullable Object[] values) {
        if (step.same().isEmpty()) {
            return fitting(step.sort());
        }
        Prospect.Same key = step.same().get();
        Object wanted = key.right().formula().value(facts(step, key.right(), values));
        return same.computeIfAbsent(key.text(), fresh -> by(key.left(), fitting(step.sort())))
                .getOrDefault(String.valueOf(wanted), List.of());
    }

    private static Map<Object, List<Object>> by(Formula key, List<Object> facts) {
        Map<Object, List<Object>> by = new HashMap<>();
        for (Object fact : facts) {
            by.computeIfAbsent(String.valueOf(key.value(new Object[] {fact})), first -> new ArrayList<>())
                    .add(fact);
        }
        return by;
    }

    private static @Nullable Object[] facts(Object fact, Prospect.Join join, @Nullable Object[] values) {
        @Nullable Object[] all = new @Nullable Object[join.places().length + 1];
        all[0] = fact;
        for (int i = 1; i < all.length; i++) {
            all[i] = values[join.places()[i - 1]];
        }
        return all;
    }

    /** Those of the facts that patterns of one of those sorts let through, in their order. */
    List<Object> of(Collection<Prospect.Sort> sorts) {
        Set<Object> wanted = Identity.set();
        sorts.forEach(sort -> wanted.addAll(fittingOrWrong(sort)));
        return facts.stream().filter(wanted::contains).toList();
    }

    private List<Object> fittingOrWrong(Prospect.Sort sort) {
        try {
            return fitting(sort);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Drools is to meet the same fact.
            return ofType(sort.type());
        }
    }

    private List<Object> fitting(Prospect.Sort sort) {
        return alone.computeIfAbsent(sort.text(), fresh -> {
            List<Object> fitting = new ArrayList<>();
            for (Object fact : ofType(sort.type())) {
                if (fits(sort, new Object[] {fact})) {
                    fitting.add(fact);
                }
            }
            return fitting;
        });
    }

    private static boolean fits(Prospect.Sort sort, Object[] fact) {
        for (Formula test : sort.alone()) {
            if (!Formula.truth(test, fact)) {
                return false;
            }
        }
        return true;
    }

    private List<Object> ofType(Class<?> wanted) {
        return ofType.computeIfAbsent(
                wanted, type -> facts.stream().filter(type::isInstance).toList());
    }
}
