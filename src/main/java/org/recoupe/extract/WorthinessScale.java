package org.recoupe.extract;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.CheckWorthiness.Reason;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Table;

/** Weighs how much a claim is worth checking: what is specific, measurable, public and asserted counts for it. */
final class WorthinessScale {

    private static final Map<Reason, Double> ADDS = new EnumMap<>(Reason.class);
    private static final Map<Reason, Double> TIMES = new EnumMap<>(Reason.class);
    private static final double BASE = weights();

    private final Phrasebook cues;
    private final Phrasebook opinions;

    WorthinessScale(Language language) {
        this.cues = Phrasebook.of(language, "worthiness");
        this.opinions = Phrasebook.of(language, "opinions");
    }

    /** Fills the two maps; the score that every claim starts from. */
    private static double weights() {
        double base = 0;
        for (Table.Row row :
                Table.read("/org/recoupe/extract/check-worthiness.csv").rows()) {
            if (row.get("reason").equals("BASE")) {
                base = row.number("adds", 0);
            } else {
                Reason reason = Reason.valueOf(row.get("reason"));
                ADDS.put(reason, row.number("adds", 0));
                TIMES.put(reason, row.number("times", 1));
            }
        }
        return base;
    }

    /** The weight that those reasons make up. */
    static CheckWorthiness weigh(Set<Reason> reasons) {
        double score = BASE;
        for (Reason reason : reasons) {
            score += ADDS.getOrDefault(reason, 0.0);
        }
        for (Reason reason : reasons) {
            score *= TIMES.getOrDefault(reason, 1.0);
        }
        return new CheckWorthiness(Math.round(score * 100) / 100.0, List.copyOf(reasons));
    }

    /** What that passage, whose mentions are all found, says for and against checking its claims. */
    Worthiness of(Passage passage) {
        Map<Integer, Set<Reason>> ofWords = new HashMap<>();
        for (Phrasebook.Match cue : cues.all(passage.tokens(), passage.from(), passage.to())) {
            ofWords.computeIfAbsent(passage.clause(cue.from()), clause -> EnumSet.noneOf(Reason.class))
                    .add(Reason.valueOf(cue.row().get("reason")));
        }
        BitSet opinionated = new BitSet();
        opinions.all(passage.tokens(), passage.from(), passage.to())
                .forEach(word -> opinionated.set(passage.clause(word.from())));
        return new Worthiness(passage, ofMentions(passage), ofWords, opinionated);
    }

    private static Set<Reason> ofMentions(Passage passage) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Mention mention : passage.mentions()) {
            if (mention instanceof Mention.Amount) {
                reasons.add(Reason.MEASURED);
            } else if (mention instanceof Mention.Moment) {
                reasons.add(Reason.DATED);
            } else if (mention instanceof Mention.Role
                    || mention instanceof Mention.Name name
                            && name.entities().stream().anyMatch(Entity::known)) {
                reasons.add(Reason.PUBLIC);
            }
        }
        return reasons;
    }
}
