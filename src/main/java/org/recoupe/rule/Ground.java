package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Quantity;

/**
 * One match of a rule on which a finding rests.
 *
 * @param rule the rule
 * @param facts what it matched, in the order of its patterns, then the values that it bound
 */
public record Ground(RuleCard rule, List<Fact> facts) {

    /**
     * Something that a rule matched.
     *
     * @param variable the variable it is bound to, with its {@code $}; empty for a pattern without one
     * @param type the kind of fact: {@code Figure}, {@code Threshold}, …
     * @param values what it holds, by field
     */
    public record Fact(String variable, String type, Map<String, String> values) {
        public Fact {
            values = new LinkedHashMap<>(values);
        }
    }

    public Ground {
        facts = List.copyOf(facts);
    }

    /** What that match rests on. */
    static Ground of(Sighting sighting) {
        Set<Object> named = Identity.set();
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, Object> each : sighting.bindings().entrySet()) {
            if (named.add(each.getValue())) {
                add("$" + each.getKey(), each.getValue(), facts);
            }
        }
        for (Object fact : sighting.facts()) {
            if (named.add(fact)) {
                add("", fact, facts);
            }
        }
        return new Ground(sighting.card(), facts);
    }

    private static void add(String variable, Object fact, List<Fact> facts) {
        if (fact instanceof Collection<?> many) {
            many.forEach(each -> add(variable, each, facts));
        } else if (fact instanceof Record) {
            facts.add(new Fact(variable, fact.getClass().getSimpleName(), values((Record) fact)));
        } else {
            facts.add(new Fact(variable, "value", Map.of("", String.valueOf(fact))));
        }
    }

    private static Map<String, String> values(Record fact) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            String value = written(ask(fact, component));
            if (!value.isEmpty()) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    private static Object ask(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot ask %s for its %s".formatted(fact, component.getName()), e);
        }
    }

    private static String written(Object value) {
        if (value instanceof Span span) {
            return "\"" + span.quote() + "\"";
        } else if (value instanceof Framing framing) {
            return framing.modality().toString();
        } else if (value instanceof Quantity quantity) {
            return "%s %s, %s, in %s"
                    .formatted(number(quantity.value()), quantity.unitCode(), quantity.comparator(), quantity.range());
        } else if (value instanceof Context) {
            return "";
        }
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** As it is, without an exponent and without a needless ".0". */
    private static String number(double value) {
        return Double.isFinite(value)
                ? java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
