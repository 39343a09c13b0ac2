package org.recoupe.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days, half-open.
 *
 * @param from the first day; {@link LocalDate#MIN} where it is open
 * @param to the day after the last; {@link LocalDate#MAX} where it is open
 * @param grain how finely it was said
 * @param timex its ISO-TimeML value ({@code 2023}, {@code 2024-08-19}, {@code 2024-Q2}, {@code 199}), empty if it has
 *     none
 */
public record Period(LocalDate from, LocalDate to, Grain grain, String timex) {

    /** How finely a period was said. */
    public enum Grain {
        TIME,
        DAY,
        WEEKEND,
        WEEK,
        MONTH,
        QUARTER,
        HALF,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        /** No natural unit: between two dates, since an event. */
        RANGE,
        /** No bound at all. */
        ALWAYS
    }

    private static final int ISO_YEAR = 4;
    private static final int ISO_MONTH = 7;

    /** No bound at all: stands where no period is stated. */
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX, Grain.ALWAYS, "");

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period cannot end (%s) before it starts (%s)".formatted(to, from));
        }
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1), Grain.DAY, day.toString());
    }

    /** One calendar month. */
    public static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(
                first, first.plusMonths(1), Grain.MONTH, first.toString().substring(0, ISO_MONTH));
    }

    /** One calendar year. */
    public static Period year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Period(
                first,
                LocalDate.of(year + 1, 1, 1),
                Grain.YEAR,
                first.toString().substring(0, ISO_YEAR));
    }

    /** The days from one to before another. */
    public static Period between(LocalDate from, LocalDate to) {
        return new Period(from, to, Grain.RANGE, "");
    }

    /** Whether a period is stated at all. */
    public boolean stated() {
        return grain != Grain.ALWAYS;
    }

    /** Whether that day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether the other lies wholly in it. */
    public boolean covers(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** Whether the two have a day in common. */
    public boolean meets(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** How many days it has; {@link Long#MAX_VALUE} where an end is open. */
    public long days() {
        boolean open = from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX);
        return open ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to);
    }
}
