package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A holiday on a weekday of a month, written {@code 11-W4-4} for the fourth Thursday of November, {@code 5-W-1-1} for the
 * last Monday of May.
 *
 * @param nth 1 for the first, -1 for the last
 */
record NthWeekday(int month, int nth, DayOfWeek weekday) {

    static NthWeekday parse(String rule) {
        int mark = rule.indexOf("-W");
        int end = rule.lastIndexOf('-');
        return new NthWeekday(
                Integer.parseInt(rule.substring(0, mark)),
                Integer.parseInt(rule.substring(mark + 2, end)),
                DayOfWeek.of(Integer.parseInt(rule.substring(end + 1))));
    }

    /** Its day in that year. */
    LocalDate in(int year) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
}
