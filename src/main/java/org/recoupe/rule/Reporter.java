package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.runtime.rule.Match;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Candidate;

/**
 * The {@code report} of rule files: by it a rule says what it thinks of a claim. Evidence and the explanation's figures
 * are the facts that the rule has bound to variables.
 */
public final class Reporter {

    private final Map<String, RuleCard> cards;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> explanations = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Sighting> current = Optional.empty();

    Reporter(Map<String, RuleCard> cards) {
        this.cards = cards;
    }

    /** The claim agrees with the evidence. */
    public Draft consistent(Claim claim) {
        return add(claim, Verdict.CONSISTENT);
    }

    /** The claim is of the right order, but not as the evidence has it. */
    public Draft imprecise(Claim claim) {
        return add(claim, Verdict.IMPRECISE);
    }

    /** The evidence contradicts the claim. */
    public Draft inconsistent(Claim claim) {
        return add(claim, Verdict.INCONSISTENT);
    }

    /** Some evidence agrees with the claim, some contradicts it. */
    public Draft disputed(Claim claim) {
        return add(claim, Verdict.DISPUTED);
    }

    /** Nothing in the reference data speaks to the claim. */
    public Draft noData(Claim claim) {
        return add(claim, Verdict.NO_DATA);
    }

    /** No data can speak to the claim. */
    public Draft notCheckable(Claim claim) {
        return add(claim, Verdict.NOT_CHECKABLE);
    }

    /**
     * Puts a caveat on what other rules find of the claim: on the findings that rest on evidence which this rule has
     * bound, or on all if it has bound none.
     */
    public void caveat(Claim claim, String key) {
        remarks.add(new Remark(claim.id(), key, sighting().evidence()));
    }

    /**
     * Says why what other rules find of the claim is inconsistent: their findings take over this rule's message, that
     * caveat and the evidence bound here. Where none of them is inconsistent, nothing is said.
     */
    public void explain(Claim claim, String key) {
        Sighting sighting = sighting();
        String place = String.join("\n", sighting.card().key(), claim.id(), key);
        explanations
                .computeIfAbsent(place, missing -> new Draft(sighting.card(), claim, Verdict.INCONSISTENT).caveat(key))
                .add(sighting);
    }

    /** A match is about to be reported. */
    void matched(Match match) {
        RuleCard card = cards.get(key(match));
        if (card == null) {
            throw new IllegalStateException("no card of rule " + key(match));
        }
        Map<String, Object> bindings = new TreeMap<>();
        for (String name : match.getDeclarationIds()) {
            // Drools binds patterns that have no variable too, under names of its own.
            if (name.startsWith("$")) {
                bindings.put(name.substring(1), match.getDeclarationValue(name));
            }
        }
        current = Optional.of(new Sighting(card, bindings, match.getObjects()));
    }

    /** The key under which cards are kept: the package of the compiled rule, and its name. */
    static String key(Match match) {
        return match.getRule().getPackageName() + "#" + match.getRule().getName();
    }

    /** Whether a rule has given a verdict on that claim. */
    boolean answered(Claim claim) {
        return drafts.values().stream().anyMatch(draft -> draft.claim().id().equals(claim.id()));
    }

    /** What was said, with the caveats and explanations that other rules added. */
    Collection<Draft> drafts() {
        Map<String, List<Remark>> ofClaim = remarks.stream().collect(Collectors.groupingBy(Remark::claim));
        for (Draft draft : drafts.values()) {
            Set<Candidate> evidence = Identity.set();
            evidence.addAll(draft.evidence());
            ofClaim.getOrDefault(draft.claim().id(), List.of()).stream()
                    .filter(remark -> remark.concerns(evidence))
                    .forEach(remark -> draft.caveat(remark.key()));
        }
        return Joining.of(drafts.values(), explanations.values());
    }

    private Draft add(Claim claim, Verdict verdict) {
        Sighting sighting = sighting();
        String key = String.join("\n", sighting.card().key(), claim.id(), verdict.name());
        return drafts.computeIfAbsent(key, missing -> new Draft(sighting.card(), claim, verdict))
                .add(sighting);
    }

    private Sighting sighting() {
        return current.orElseThrow(() -> new IllegalStateException("only a rule can report"));
    }

    /** A caveat by one rule on the findings of others. */
    private record Remark(String claim, String key, List<Candidate> evidence) {

        private boolean concerns(Set<Candidate> bound) {
            return evidence.isEmpty() || evidence.stream().anyMatch(bound::contains);
        }
    }
}
