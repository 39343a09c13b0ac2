package org.recoupe.claim;

import java.util.List;

/**
 * How much a claim is worth checking.
 *
 * @param score from 0, not at all, to 1
 * @param reasons what speaks for it, then what speaks against it
 */
public record CheckWorthiness(double score, List<Reason> reasons) {

    /** What speaks for or against checking a claim. */
    public enum Reason {
        /** It puts a figure on something. */
        MEASURED,
        /** It says when. */
        DATED,
        /** It is about a country, an organisation or a person in public life. */
        PUBLIC,
        /** It speaks of what is to come. */
        FORECAST,
        /** It is possible, conditional or aimed at, not claimed to be so. */
        HYPOTHETICAL,
        QUESTION,
        /** It judges. */
        OPINION,
        /** It tells what someone lived through, which no data hold. */
        PERSONAL,
        /** It calls on the reader to do something. */
        INVITATION
    }

    public CheckWorthiness {
        reasons = List.copyOf(reasons);
    }
}
