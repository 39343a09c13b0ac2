package org.recoupe.extract;

import java.util.List;
import org.recoupe.claim.Mention;

/**
 * What a sentence says of time.
 *
 * @param mentions its moments and lapses, in reading order
 * @param weekdayDates the dates among them that have a weekday
 */
public record Times(List<Mention> mentions, List<WeekdayDate> weekdayDates) {

    /** Nothing. */
    static final Times NONE = new Times(List.of(), List.of());

    public Times {
        mentions = List.copyOf(mentions);
        weekdayDates = List.copyOf(weekdayDates);
    }
}
