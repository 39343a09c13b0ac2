package org.recoupe.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recoupe.reference.Candidate;

/**
 * One match of a rule.
 *
 * @param card the rule
 * @param bindings what its variables stand for, without their {@code $}
 * @param facts all facts that it matched, those without a variable too
 */
record Sighting(RuleCard card, Map<String, Object> bindings, List<Object> facts) {

    /** Nearest to the claim first. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Sighting::distance)
            .thenComparing(candidate -> candidate.provenance().dataset())
            .thenComparing(candidate -> candidate.provenance().row())
            .thenComparing(Candidate::toString);

    /** Those with the nearest evidence first. */
    static final Comparator<Sighting> NEAREST_FIRST = Comparator.comparingDouble(
                    (Sighting sighting) -> sighting.evidence().stream()
                            .mapToDouble(Sighting::distance)
                            .min()
                            .orElse(0))
            .thenComparing(sighting ->
                    sighting.evidence().stream().map(Sighting::place).toList().toString())
            .thenComparing(sighting -> sighting.bindings().toString());

    /** The evidence among what is bound, in collections too; best first. */
    List<Candidate> evidence() {
        return bindings.values().stream()
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .filter(Candidate.class::isInstance)
                .map(Candidate.class::cast)
                .filter(Identity.once())
                .sorted(BEST_FIRST)
                .toList();
    }

    private static String place(Candidate candidate) {
        return candidate.provenance().dataset() + ":" + candidate.provenance().row();
    }

    private static double distance(Candidate candidate) {
        if (candidate instanceof Candidate.Figure figure) {
            return figure.gap();
        } else if (candidate instanceof Candidate.Utterance utterance) {
            return utterance.gap();
        } else if (candidate instanceof Candidate.Occurrence occurrence) {
            return occurrence.durationGap() + occurrence.daysOff();
        }
        return candidate instanceof Candidate.Restatement restatement ? restatement.gap() : 0;
    }
}
