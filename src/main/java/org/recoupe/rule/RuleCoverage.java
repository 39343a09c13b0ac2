package org.recoupe.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recoupe.reference.Dossier;

/** Which rules and conditions the examples of a folder do not try. */
public final class RuleCoverage {

    private final Map<String, List<Dossier>> examples;
    private final List<Threshold> thresholds;
    private final List<Untried> untried = new ArrayList<>();
    private int rules;
    private int conditions;

    private RuleCoverage(Map<String, List<Dossier>> examples, List<Threshold> thresholds) {
        this.examples = examples;
        this.thresholds = thresholds;
    }

    /**
     * Something that no example tries: a rule that fires in none, or a condition that keeps it from nothing: without it
     * the rule would match just as often in each.
     *
     * @param path the file
     * @param line counted from 1
     * @param rule the rule's id and name
     * @param condition the condition; empty where it is the rule itself
     */
    public record Untried(String path, int line, String rule, String condition) {

        @Override
        public String toString() {
            return condition.isEmpty()
                    ? "%s:%d: %s fires in no example".formatted(path, line, rule)
                    : "%s:%d: %s: no example needs \"%s\"".formatted(path, line, rule, condition);
        }
    }

    /**
     * What the examples do not try of the rules in that folder.
     *
     * @param examples what the rules see of each example, by the id of its rule
     * @param tables the folders whose tables count, a later one over an earlier
     * @throws BrokenRules if a file cannot be compiled
     */
    public static RuleCoverage of(Path folder, Map<String, List<Dossier>> examples, List<Path> tables) {
        List<Threshold> rows =
                new ArrayList<>(RulePack.shipped().map(RulePack::thresholds).orElse(List.of()));
        tables.forEach(each -> rows.addAll(RuleReader.read(each, true).thresholds()));
        RuleCoverage coverage = new RuleCoverage(examples, Thresholds.merged(rows));
        for (RuleFile file : RuleReader.read(folder, false).files()) {
            coverage.file(file);
        }
        return coverage;
    }

    /** What no example tries, by file and line. */
    public List<Untried> untried() {
        return List.copyOf(untried);
    }

    /** How many rules there are. */
    public int rules() {
        return rules;
    }

    /** How many conditions could be left out. */
    public int conditions() {
        return conditions;
    }

    private void file(RuleFile file) {
        RuleCheck check = RuleCheck.of(file);
        if (!check.problems().isEmpty()) {
            throw new BrokenRules(check.problems());
        }
        List<RuleVariants.Variant> variants = RuleVariants.of(file);
        rules += check.cards().size();
        conditions += variants.size();
        Network network = network(file, check.cards(), variants);
        Set<String> fired = new HashSet<>();
        Set<String> needed = new HashSet<>();
        for (Dossier dossier : examples.getOrDefault(file.id(), List.of())) {
            Map<String, Integer> matches = matches(network, file, dossier);
            fired.addAll(matches.keySet());
            variants.stream()
                    .filter(variant -> !Objects.equals(matches.get(variant.name()), matches.get(variant.rule())))
                    .map(RuleVariants.Variant::name)
                    .forEach(needed::add);
        }
        check.cards().stream()
                .filter(card -> !fired.contains(card.name()))
                .map(card -> new Untried(file.path(), card.line(), card.key(), ""))
                .forEach(untried::add);
        variants.stream()
                .filter(variant -> fired.contains(variant.rule()) && !needed.contains(variant.name()))
                .map(variant ->
                        new Untried(file.path(), variant.line(), file.id() + "#" + variant.rule(), variant.condition()))
                .forEach(untried::add);
    }

    private static Network network(RuleFile file, List<RuleCard> cards, List<RuleVariants.Variant> variants) {
        List<RuleCard> all = new ArrayList<>(cards);
        StringBuilder text = new StringBuilder(file.text());
        for (RuleVariants.Variant variant : variants) {
            text.append("\n").append(variant.drl()).append("\n");
            all.add(new RuleCard(file.id(), variant.name(), file.path(), variant.line(), Map.of()));
        }
        try {
            return Network.of(List.of(
                    RuleCompiler.compile(file.expandedTo(text.toString()), all, RuleKeys.kept("coverage-0", file))));
        } catch (RuleCompiler.CompileFault e) {
            throw new IllegalStateException("the variants of %s do not compile".formatted(file.path()), e);
        }
    }

    /** How often each rule matches, by its name. One that breaks down for want of its condition matches differently. */
    private Map<String, Integer> matches(Network network, RuleFile file, Dossier dossier) {
        Set<String> broken = new HashSet<>();
        while (true) {
            try {
                Map<String, Integer> byName = new HashMap<>();
                Hearing.of(network, broken, dossier, thresholds)
                        .matches()
                        .forEach((key, times) -> byName.put(name(key, file), times));
                broken.forEach(key -> byName.put(name(key, file), -1));
                return byName;
            } catch (Hearing.RuleFault e) {
                String key = e.rule().orElseThrow(() -> new IllegalStateException("which rule breaks down?", e));
                if (!broken.add(key)) {
                    throw new IllegalStateException(key + " breaks down though it is left out", e);
                }
            }
        }
    }

    private static String name(String key, RuleFile file) {
        return key.substring(file.id().length() + 1);
    }
}
