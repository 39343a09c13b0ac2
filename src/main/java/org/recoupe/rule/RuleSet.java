package org.recoupe.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Rules that Drools runs together; one network for each set of rules that is left out, made when it is first asked for. */
final class RuleSet {

    private final Supplier<Collection<Model>> models;
    private final Map<String, String> places;
    private final Map<Set<String>, KieBase> bases = new ConcurrentHashMap<>();

    /**
     * The rules of those models.
     *
     * @param cards theirs, by the key of their matches, see {@link Reporter#key}
     */
    RuleSet(Supplier<Collection<Model>> models, Map<String, RuleCard> cards) {
        this.models = models;
        this.places = cards.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getValue().key(), Map.Entry::getKey));
    }

    /** A session of all rules but those, see {@link RuleCard#key}; of none if it is left with none. */
    KieSession session(Set<String> without) {
        Set<String> own = new HashSet<>(without);
        own.retainAll(places.keySet());
        return bases.computeIfAbsent(Set.copyOf(own), this::base).newKieSession();
    }

    private KieBase base(Set<String> without) {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models.get());
        places.forEach((key, place) -> {
            if (without.contains(key)) {
                int mark = place.indexOf('#');
                base.removeRule(place.substring(0, mark), place.substring(mark + 1));
            }
        });
        return base;
    }
}
