package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.KieSession;

/** Rules, ready to run. */
final class Network {

    private final RuleSet compiled;
    private final PlainNetworks plain;
    private final Map<String, RuleCard> cards;
    private final Set<String> bounded;

    private Network(RuleSet compiled, PlainNetworks plain, Map<String, RuleCard> cards, Set<String> bounded) {
        this.compiled = compiled;
        this.plain = plain;
        this.cards = Map.copyOf(cards);
        this.bounded = Set.copyOf(bounded);
    }

    /** The network of those files. */
    static Network of(List<CompiledFile> files) {
        ClassLoader trusted = new RuleClassLoader(
                files.stream().filter(file -> !file.foreign()).toList());
        List<Model> models = new ArrayList<>();
        Map<String, RuleCard> cards = new HashMap<>();
        for (CompiledFile file : files) {
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
        // Drools takes the report of a session only if a rule of it knows one.
        models.add(new ModelImpl().withGlobals(List.of(PlainRules.global())));
        RuleSet compiled = new RuleSet(() -> models, cards);
        cards.putAll(PlainNetworks.cards(files));
        Set<String> bounded = files.stream()
                .filter(CompiledFile::foreign)
                .map(CompiledFile::id)
                .collect(Collectors.toSet());
        return new Network(compiled, new PlainNetworks(files), cards, bounded);
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

    /** A session of all rules that were compiled but those, see {@link RuleCard#key}. */
    KieSession session(Set<String> without) {
        return compiled.session(without);
    }

    /** The rules that were not. */
    PlainNetworks plain() {
        return plain;
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
