package org.recoupe.extract;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.CheckWorthiness.Reason;
import org.recoupe.claim.Modality;

/**
 * What a passage says for and against checking its claims.
 *
 * @param passage the passage, with its mentions
 * @param ofMentions what its mentions say
 * @param ofWords what the words of its clauses say, by the clauses' numbers
 * @param opinions the clauses that tell an opinion
 */
record Worthiness(Passage passage, Set<Reason> ofMentions, Map<Integer, Set<Reason>> ofWords, BitSet opinions) {

    /** The weight of what starts at that token, put forward in that way. */
    CheckWorthiness of(int token, Modality modality) {
        int clause = passage.clause(token);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(ofMentions);
        reasons.addAll(ofModality(modality));
        reasons.addAll(ofWords.getOrDefault(clause, Set.of()));
        if (opinions.get(clause)) {
            reasons.add(Reason.OPINION);
        }
        return WorthinessScale.weigh(reasons);
    }

    private static Set<Reason> ofModality(Modality modality) {
        return switch (modality) {
            case ASSERTED, NEGATED -> Set.of();
            case FORECAST -> Set.of(Reason.FORECAST);
            case CONDITIONAL, POSSIBLE, TARGET -> Set.of(Reason.HYPOTHETICAL);
            case QUESTION -> Set.of(Reason.QUESTION);
        };
    }
}
