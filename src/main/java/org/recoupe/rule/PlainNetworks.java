package org.recoupe.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The plain rules of a rule book. Of each article Drools gets to see only those that may match it, and only the facts that
 * these let through: what comes of an article hangs on nothing but the article and the rules.
 */
final class PlainNetworks {

    /** Articles much alike need the same rules. So many rules are kept in all, ready to run: each takes some 17 kB. */
    private static final int MOST_KEPT = 2_500;

    private final List<One> rules = new ArrayList<>();
    private final Map<BitSet, Made> made = new LinkedHashMap<>(16, 0.75f, true);
    private int kept;

    /** The plain rules among those files. */
    PlainNetworks(List<CompiledFile> files) {
        for (CompiledFile file : files) {
            for (int i = 0; i < file.plain().outlines().size(); i++) {
                rules.add(One.of(file, i));
            }
        }
    }

    /**
     * One rule: that of this number in the file.
     *
     * @param key its card's
     * @param types of the facts that it cannot do without
     */
    private record One(CompiledFile file, int number, String key, Prospect prospect, Set<Class<?>> types) {

        static One of(CompiledFile file, int number) {
            Prospect prospect = file.plain().prospect(number);
            String key = file.id() + "#" + file.plain().outlines().get(number).name();
            return new One(file, number, key, prospect, prospect.types());
        }

        boolean concerned(Optional<Class<?>> needed) {
            return needed.isEmpty() || types.contains(needed.get());
        }

        Rule built() {
            return file.plain().built(file.id(), number, file.foreign());
        }
    }

    /**
     * Rules that are ready to run.
     *
     * @param sorts what facts they let through
     */
    private record Made(KieBase base, Collection<Prospect.Sort> sorts, int rules) {

        static Made of(List<One> rules) {
            Map<String, Prospect.Sort> sorts = new LinkedHashMap<>();
            rules.forEach(rule -> rule.prospect().sorts().forEach(sort -> sorts.putIfAbsent(sort.text(), sort)));
            ModelImpl model = new ModelImpl()
                    .withGlobals(List.of(PlainRules.global()))
                    .withRules(rules.stream().map(One::built).toList());
            return new Made(KieBaseBuilder.createKieBaseFromModel(List.of(model)), sorts.values(), rules.size());
        }
    }

    /** The cards of all plain rules of those files, by the key of their matches. */
    static Map<String, RuleCard> cards(List<CompiledFile> files) {
        Map<String, RuleCard> cards = new HashMap<>();
        for (CompiledFile file : files) {
            if (!file.plain().isEmpty()) {
                file.cards().forEach(card -> cards.put(PlainRules.PACKAGE + "#" + card.key(), card));
            }
        }
        return cards;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * The rules that may match.
     *
     * @param without the keys of rules that are left out
     * @param called the numbers of those that are left out, too, and to which the others are added
     * @param needed a type of facts that a rule has to ask for, if there is one
     */
    BitSet call(Outlook outlook, Set<String> without, BitSet called, Optional<Class<?>> needed) {
        BitSet fresh = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            One rule = rules.get(i);
            if (rule.concerned(needed)
                    && !called.get(i)
                    && !without.contains(rule.key())
                    && outlook.may(rule.prospect())) {
                fresh.set(i);
            }
        }
        called.or(fresh);
        return fresh;
    }

    /** A session of the rules of those numbers. */
    KieSession session(BitSet numbers) {
        return made(numbers).base().newKieSession();
    }

    /** What facts they let through. */
    Collection<Prospect.Sort> sorts(BitSet numbers) {
        return made(numbers).sorts();
    }

    private Made made(BitSet numbers) {
        synchronized (made) {
            Made known = made.get(numbers);
            if (known != null) {
                return known;
            }
        }
        // Threads that need the same at once make it twice, rather than that all wait.
        Made fresh = Made.of(numbers.stream().mapToObj(rules::get).toList());
        synchronized (made) {
            Made other = made.putIfAbsent(numbers, fresh);
            if (other != null) {
                return other;
            }
            kept += fresh.rules();
            var oldest = made.values().iterator();
            while (kept > MOST_KEPT && made.size() > 1) {
                kept -= oldest.next().rules();
                oldest.remove();
            }
            return fresh;
        }
    }
}
