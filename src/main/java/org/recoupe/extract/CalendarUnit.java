package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;

/** A unit that time is counted in, and its place in the calendar. */
enum CalendarUnit {
    SECOND("s", 1, "s", "TS", Grain.TIME),
    MINUTE("min", 1, "min", "TM", Grain.TIME),
    HOUR("h", 1, "h", "TH", Grain.TIME),
    DAY("d", 1, "d", "D", Grain.DAY),
    WEEKEND("we", 2, "d", "D", Grain.WEEKEND),
    WEEK("wk", 1, "wk", "W", Grain.WEEK),
    FORTNIGHT("2wk", 2, "wk", "W", Grain.WEEK),
    MONTH("mo", 1, "mo", "M", Grain.MONTH),
    QUARTER("qu", 3, "mo", "M", Grain.QUARTER),
    HALF("ha", 6, "mo", "M", Grain.HALF),
    YEAR("a", 1, "a", "Y", Grain.YEAR),
    DECADE("dec", 10, "a", "Y", Grain.DECADE),
    CENTURY("cen", 100, "a", "Y", Grain.CENTURY),
    MILLENNIUM("mil", 1000, "a", "Y", Grain.RANGE);

    private final String code;
    private final int factor;
    private final String base;
    private final String designator;
    private final Grain grain;

    CalendarUnit(String code, int factor, String base, String designator, Grain grain) {
        this.code = code;
        this.factor = factor;
        this.base = base;
        this.designator = designator;
        this.grain = grain;
    }

    /** The unit that the language tables write so. */
    static CalendarUnit of(String code) {
        for (CalendarUnit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit of time \"" + code + "\" in the tables' codes");
    }

    /** How many of {@link #base} it has. */
    int factor() {
        return factor;
    }

    /** The code of the unit that lengths are given in: {@code a}, {@code mo}, {@code wk}, {@code d}, … */
    String base() {
        return base;
    }

    /** The length as ISO-TimeML has it, of that many of {@link #base}: {@code P3Y}, {@code PT24H}, {@code PXM}. */
    String timex(String count) {
        return designator.startsWith("T") ? "PT" + count + designator.substring(1) : "P" + count + designator;
    }

    /** How finely a period of this unit is said. */
    Grain grain() {
        return grain;
    }

    /** Whether it is an hour or shorter. */
    boolean withinDay() {
        return grain == Grain.TIME;
    }

    /** How many of the finer unit's {@link #base} one of this unit's is, where that is always the same; else 0. */
    int in(CalendarUnit finer) {
        return switch (base + ">" + finer.base) {
            case "a>mo" -> 12;
            case "wk>d" -> 7;
            case "d>h" -> 24;
            case "h>min", "min>s" -> 60;
            default -> 0;
        };
    }

    /** That day, so many of these units later. */
    LocalDate shift(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEKEND, WEEK -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH, QUARTER, HALF -> day.plusMonths(factor * count);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears(factor * count);
        };
    }

    /** The day that is {@code hours} (minutes, seconds) before or after midnight of that day. */
    LocalDate shiftHours(LocalDate day, long count) {
        ChronoUnit unit = this == HOUR ? ChronoUnit.HOURS : this == MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        return day.atTime(12, 0).plus(count, unit).toLocalDate();
    }

    /** The period of this unit that the day lies in. */
    Period containing(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> Period.day(day);
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> weekend(day);
            case MONTH -> Period.month(year, day.getMonthValue());
            case QUARTER -> part(year, (day.getMonthValue() - 1) / 3 + 1, 3, "Q");
            case HALF -> part(year, (day.getMonthValue() - 1) / 6 + 1, 6, "H");
            case YEAR -> Period.year(year);
            // As ISO 8601-2 writes digits that are left open: "les années 60" are 196X.
            case DECADE -> years(Math.floorDiv(year, 10) * 10, 10, Math.floorDiv(year, 10) + "X");
            case CENTURY -> years(Math.floorDiv(year - 1, 100) * 100 + 1, 100, Math.floorDiv(year - 1, 100) + "XX");
            case MILLENNIUM -> years(Math.floorDiv(year - 1, 1000) * 1000 + 1, 1000, "");
        };
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusWeeks(1), Grain.WEEK, weekTimex(day));
    }

    private static String weekTimex(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + Timex.two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Period weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return new Period(saturday, saturday.plusDays(2), Grain.WEEKEND, weekTimex(day) + "-WE");
    }

    private Period part(int year, int index, int months, String letter) {
        LocalDate from = LocalDate.of(year, (index - 1) * months + 1, 1);
        return new Period(from, from.plusMonths(months), grain, Timex.year(year) + "-" + letter + index);
    }

    private Period years(int first, int count, String timex) {
        LocalDate from = LocalDate.of(first, 1, 1);
        return new Period(from, from.plusYears(count), grain, timex);
    }
}
