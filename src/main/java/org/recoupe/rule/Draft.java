package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Candidate;

/** A finding in the making. All matches of one rule that say the same of a claim make one. */
public final class Draft {

    private final RuleCard card;
    private final Claim claim;
    private final Verdict verdict;
    private final List<Sighting> sightings = new ArrayList<>();
    private final SortedSet<String> caveats = new TreeSet<>();

    Draft(RuleCard card, Claim claim, Verdict verdict) {
        this.card = card;
        this.claim = claim;
        this.verdict = verdict;
    }

    /** Lets that caveat ride on the finding: {@code understated}, {@code scope-differs}, … */
    public Draft caveat(String key) {
        caveats.add(key);
        return this;
    }

    Draft add(Sighting sighting) {
        sightings.add(sighting);
        return this;
    }

    RuleCard card() {
        return card;
    }

    Claim claim() {
        return claim;
    }

    Verdict verdict() {
        return verdict;
    }

    SortedSet<String> caveats() {
        return caveats;
    }

    /** The match whose figures the explanation gives: the one with the nearest evidence. */
    Sighting nearest() {
        return sightings.stream()
                .min(Sighting.NEAREST_FIRST)
                .orElseThrow(() -> new IllegalStateException("a draft without a match"));
    }

    /** The matches it rests on, the nearest first. */
    List<Ground> grounds() {
        return sightings.stream().sorted(Sighting.NEAREST_FIRST).map(Ground::of).toList();
    }

    /** The evidence of all matches, best first. */
    List<Candidate> evidence() {
        return sightings.stream()
                .flatMap(sighting -> sighting.evidence().stream())
                .filter(Identity.once())
                .sorted(Sighting.BEST_FIRST)
                .toList();
    }
}
