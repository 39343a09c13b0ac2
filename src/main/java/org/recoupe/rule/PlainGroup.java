package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.KieSession;

/** Some files of plain rules, which Drools gets to see when one of them may match. */
final class PlainGroup {

    /** Files that go together. One would be made ready fastest, but where many may match, sessions cost more than rules. */
    private static final int FILES = 8;

    private final List<Prospect> prospects;
    private final RuleSet rules;

    private PlainGroup(List<CompiledFile> files) {
        this.prospects = files.stream().flatMap(PlainGroup::prospects).toList();
        this.rules = new RuleSet(() -> models(files), cards(files));
    }

    /** Those files in groups; those among them that have no plain rules are left out. */
    static List<PlainGroup> of(List<CompiledFile> files) {
        List<CompiledFile> plain =
                files.stream().filter(file -> !file.plain().isEmpty()).toList();
        List<PlainGroup> groups = new ArrayList<>();
        for (int i = 0; i < plain.size(); i += FILES) {
            groups.add(new PlainGroup(plain.subList(i, Math.min(plain.size(), i + FILES))));
        }
        return groups;
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

    private static java.util.stream.Stream<Prospect> prospects(CompiledFile file) {
        PlainRules plain = file.plain();
        return java.util.stream.IntStream.range(0, plain.outlines().size())
                .mapToObj(i -> Prospect.of(
                        file.id() + "#" + plain.outlines().get(i).name(),
                        plain.patterns().get(i)));
    }

    private static Collection<Model> models(List<CompiledFile> files) {
        List<Rule> built = files.stream()
                .flatMap(file -> file.plain().built(file.id(), file.foreign()).stream())
                .toList();
        return List.of(new ModelImpl().withGlobals(List.of(PlainRules.global())).withRules(built));
    }

    /** Whether one of its rules but those may match. */
    boolean may(Outlook outlook, Set<String> without) {
        return prospects.stream().anyMatch(rule -> !without.contains(rule.key()) && outlook.may(rule));
    }

    /** Whether one of its rules needs a fact of that type. */
    boolean needs(Class<?> type) {
        return prospects.stream().anyMatch(rule -> rule.needs(type));
    }

    /** A session of its rules but those. */
    KieSession session(Set<String> without) {
        return rules.session(without);
    }
}
