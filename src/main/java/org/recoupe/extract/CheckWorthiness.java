package org.recoupe.extract;

import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;

/** How much a claim is worth checking: specific, measurable and asserted counts for it. */
final class CheckWorthiness {

    private static final double BASE = 0.4;
    private static final double MEASURED = 0.3;
    private static final double DATED = 0.2;
    private static final double NAMED = 0.1;
    private static final double NOT_ASSERTED = 0.5;

    private CheckWorthiness() {}

    /** From 0 to 1, for a claim of that passage put forward in that way. */
    static double of(Passage passage, Modality modality) {
        double score = BASE;
        score += passage.all(Mention.Amount.class).isEmpty() ? 0 : MEASURED;
        score += passage.all(Mention.Moment.class).isEmpty() ? 0 : DATED;
        score += passage.all(Mention.Name.class).isEmpty() ? 0 : NAMED;
        double factor = modality == Modality.ASSERTED || modality == Modality.NEGATED ? 1 : NOT_ASSERTED;
        return Math.round(score * factor * 100) / 100.0;
    }
}
