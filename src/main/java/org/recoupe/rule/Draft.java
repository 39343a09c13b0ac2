package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private final List<Draft> joined = new ArrayList<>();

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

    /** Lets the finding hold what that draft says, too. */
    void join(Draft other) {
        joined.add(other);
    }

    /** What it holds of other rules, in the order it is told. */
    List<Draft> joined() {
        return List.copyOf(joined);
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

    /** Its own, and those of what it has joined. */
    SortedSet<String> caveats() {
        SortedSet<String> all = new TreeSet<>(caveats);
        joined.forEach(other -> all.addAll(other.caveats));
        return all;
    }

    /** The match whose figures the explanation gives: the one with the nearest evidence. */
    Sighting nearest() {
        return sightings.stream()
                .min(Sighting.NEAREST_FIRST)
                .orElseThrow(() -> new IllegalStateException("a draft without a match"));
    }

    /** The matches it rests on: its own, the nearest first, then those of what it has joined. */
    List<Ground> grounds() {
        return Stream.concat(
                        sightings.stream().sorted(Sighting.NEAREST_FIRST).map(Ground::of),
                        joined.stream().flatMap(other -> other.grounds().stream()))
                .toList();
    }

    /** The evidence of all matches, its own first, each best first. */
    List<Candidate> evidence() {
        Stream<Candidate> own = sightings.stream()
                .flatMap(sighting -> sighting.evidence().stream())
                .sorted(Sighting.BEST_FIRST);
        Stream<Candidate> more = joined.stream().flatMap(other -> other.evidence().stream());
        return Stream.concat(own, more).filter(Identity.once()).toList();
    }
}
