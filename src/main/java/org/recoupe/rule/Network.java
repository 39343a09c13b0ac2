package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Compiled rules, ready to run; one network for each set of rules that is left out. */
final class Network {

    private final List<Model> models;
    private final Map<String, RuleCard> cards;
    private final Set<String> bounded;
    private final Map<Set<String>, KieBase> bases = new ConcurrentHashMap<>();

    private Network(List<Model> models, Map<String, RuleCard> cards, Set<String> bounded) {
        this.models = models;
        this.cards = Map.copyOf(cards);
        this.bounded = Set.copyOf(bounded);
    }

    /** The network of those files. */
    static Network of(List<CompiledFile> files) {
        ClassLoader trusted = new RuleClassLoader(
                files.stream().filter(file -> !file.foreign()).toList());
        List<Model> models = new ArrayList<>();
        Map<String, RuleCard> cards = new HashMap<>();
        Set<String> foreign = new HashSet<>();
        List<Rule> plain = new ArrayList<>();
        for (CompiledFile file : files) {
            plain.addAll(file.plain().built());
            if (!file.plain().isEmpty()) {
                file.cards().forEach(card -> cards.put(PlainRules.PACKAGE + "#" + card.key(), card));
            }
            if (file.foreign()) {
                foreign.add(file.id());
            }
            ClassLoader loader = file.foreign() ? new RuleClassLoader(List.of(file)) : trusted;
            for (String name : file.models()) {
                Model model = model(loader, name);
                if (file.foreign()) {
                    BoundedJoins.bound(model, file.id());
                }
                models.add(model);
                file.cards().forEach(card -> cards.put(model.getPackageName() + "#" + card.name(), card));
            }
        }
        if (!plain.isEmpty()) {
            models.add(PlainRules.model(plain));
        }
        return new Network(models, cards, foreign);
    }

    /** Whether some of its rules have to make do with an {@link Allowance}. */
    boolean bounded() {
        return !bounded.isEmpty();
    }

    /** Whether that one has to. */
    boolean bounded(RuleCard rule) {
        return bounded.contains(rule.id());
    }

    /** The rules by the key of their matches, see {@link Reporter#key}. */
    Map<String, RuleCard> cards() {
        return cards;
    }

    /** A session of all rules but those, see {@link RuleCard#key}. */
    KieSession session(Set<String> without) {
        return bases.computeIfAbsent(Set.copyOf(without), this::base).newKieSession();
    }

    private KieBase base(Set<String> without) {
        KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
        for (Map.Entry<String, RuleCard> entry : cards.entrySet()) {
            if (without.contains(entry.getValue().key())) {
                int mark = entry.getKey().indexOf('#');
                base.removeRule(
                        entry.getKey().substring(0, mark), entry.getKey().substring(mark + 1));
            }
        }
        return base;
    }

    private static Model model(ClassLoader loader, String name) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | ClassNotFoundException e) {
            throw new IllegalStateException("compiled rules without " + name, e);
        }
    }
}
