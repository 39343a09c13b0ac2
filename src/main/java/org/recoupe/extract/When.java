package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.claim.Period;

/**
 * What a time expression means.
 *
 * @param period the days, if they can be told
 * @param timex the ISO-TimeML value
 * @param reason why the days cannot be told, a key of the report's messages; empty where they can
 */
record When(Optional<Period> period, String timex, String reason) {

    /** The article's publication date would be needed. */
    static final String NO_PUBLICATION_DATE = "no-publication-date";

    /** It comes again and again. */
    static final String RECURRING = "recurring";

    /** It is part of a rate: "par an". */
    static final String RATE = "rate";

    /** It says now, then or later without saying when. */
    static final String VAGUE = "vague";

    /** There is no such day in the calendar. */
    static final String NO_SUCH_DAY = "no-such-day";

    /** What is written leaves open which year it is in. */
    static final String WHICH_YEAR = "which-year";

    static When of(Period period) {
        return new When(Optional.of(period), period.timex(), "");
    }

    static When of(Period period, String timex) {
        return new When(Optional.of(period), timex, "");
    }

    static When unknown(String timex, String reason) {
        return new When(Optional.empty(), timex, reason);
    }
}
