package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;

/**
 * Where a time expression is seen from.
 *
 * @param published when the article was published, if it is known
 * @param last the period spoken of last
 * @param day the single day spoken of last
 * @param story the period spoken of last in the same paragraph
 * @param framed whether that one sets the time of what follows: "En 1974, …"
 * @param tense whether what is said lies behind or ahead
 */
record TimeView(
        Optional<LocalDate> published,
        Optional<Period> last,
        Optional<LocalDate> day,
        Optional<Period> story,
        boolean framed,
        Tense tense) {

    /** The same, that day having been spoken of last. */
    TimeView after(Period there) {
        return new TimeView(published, Optional.of(there), Optional.of(there.from()), story, framed, tense);
    }
}
