package org.recoupe.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.CheckWorthiness.Reason;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;
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

    /** The weight of what starts at that token, put forward in that way. */
    CheckWorthiness weigh(Passage passage, int token, Modality modality) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(ofMentions(passage));
        reasons.addAll(ofModality(modality));
        reasons.addAll(ofWords(passage, token));
        double score = BASE;
        for (Reason reason : reasons) {
            score += ADDS.getOrDefault(reason, 0.0);
        }
        for (Reason reason : reasons) {
            score *= TIMES.getOrDefault(reason, 1.0);
        }
        return new CheckWorthiness(Math.round(score * 100) / 100.0, List.copyOf(reasons));
    }

    private static List<Reason> ofMentions(Passage passage) {
        List<Reason> reasons = new ArrayList<>();
        if (!passage.all(Mention.Amount.class).isEmpty()) {
            reasons.add(Reason.MEASURED);
        }
        if (!passage.all(Mention.Moment.class).isEmpty()) {
            reasons.add(Reason.DATED);
        }
        boolean known =
                passage.names().flatMap(name -> name.entities().stream()).anyMatch(entity -> entity.known());
        if (known || !passage.all(Mention.Role.class).isEmpty()) {
            reasons.add(Reason.PUBLIC);
        }
        return reasons;
    }

    private static List<Reason> ofModality(Modality modality) {
        return switch (modality) {
            case ASSERTED, NEGATED -> List.of();
            case FORECAST -> List.of(Reason.FORECAST);
            case CONDITIONAL, POSSIBLE, TARGET -> List.of(Reason.HYPOTHETICAL);
            case QUESTION -> List.of(Reason.QUESTION);
        };
    }

    /** What the words of its clause say against it. */
    private List<Reason> ofWords(Passage passage, int token) {
        int clause = passage.clause(token);
        List<Reason> reasons = new ArrayList<>();
        for (Phrasebook.Match cue : cues.all(passage.tokens(), passage.from(), passage.to())) {
            if (passage.clause(cue.from()) == clause) {
                reasons.add(Reason.valueOf(cue.row().get("reason")));
            }
        }
        if (opinions.all(passage.tokens(), passage.from(), passage.to()).stream()
                .anyMatch(word -> passage.clause(word.from()) == clause)) {
            reasons.add(Reason.OPINION);
        }
        return reasons;
    }
}
