package org.recoupe.extract;

import java.time.LocalDate;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;

/** Times that mean the same wherever they stand: years, decades, centuries, what comes again, and what names no time. */
final class FixedTimes {

    private final DateResolver dates;

    FixedTimes(DateResolver dates) {
        this.dates = dates;
    }

    /** A year; before our era {@code BC0044}. */
    When year(Node node) {
        int year = dates.year(node).orElseThrow();
        if (!node.has("bc")) {
            return When.of(Period.year(year));
        }
        LocalDate from = LocalDate.of(1 - year, 1, 1);
        return When.of(new Period(from, from.plusYears(1), Grain.YEAR, "BC" + Timex.year(year)));
    }

    /** "2023-24", from one year to another; "2023-09" is a month. */
    When yearSpan(Node node) {
        int year = node.number("year", 0);
        int until = year / 100 * 100 + node.number("until", 0);
        int end = until < year ? until + 100 : until;
        int month = node.number("until", 0);
        if (end - year > 12 && month >= 1 && month <= 12) {
            return When.of(Period.month(year, month));
        }
        if (end - year > 30 || month <= 12 && end - year > 1) {
            return When.of(Period.year(year));
        }
        Period whole = Period.between(LocalDate.of(year, 1, 1), LocalDate.of(end + 1, 1, 1));
        return When.of(whole, Timex.year(year) + "/" + Timex.year(end));
    }

    /** A decade: "les années 60" are those of the twentieth century; "l'année 1968" in the plural is no decade. */
    When decade(Node node) {
        int said = node.number("yy", 0);
        int first = node.has("year") ? node.number("year", 0) : said < 100 ? 1900 + said : said;
        if (first % 10 != 0) {
            return When.of(Period.year(first));
        }
        return When.of(CalendarUnit.DECADE.containing(LocalDate.of(first, 1, 1)));
    }

    /** A century, from its year 1 to its year 100. */
    When century(Node node) {
        int nth = node.number("nth", 1);
        if (nth < 1 || nth > 99) {
            return When.unknown("", When.NO_SUCH_DAY);
        }
        if (node.has("bc")) {
            LocalDate from = LocalDate.of(1 - 100 * nth, 1, 1);
            return When.of(new Period(from, from.plusYears(100), Grain.CENTURY, "BC" + Timex.two(nth - 1)));
        }
        return When.of(CalendarUnit.CENTURY.containing(LocalDate.of(100 * nth, 1, 1)));
    }

    /** What comes again and again: no days can be told. */
    When set(Node node) {
        if (node.has("weekday")) {
            String part = node.has("daypart") ? "T" + node.text("daypart") : "";
            return When.unknown("XXXX-WXX-" + node.number("weekday", 1) + part, When.RECURRING);
        }
        if (node.has("month")) {
            return When.unknown("XXXX-" + Timex.two(node.number("month", 1)), When.RECURRING);
        }
        if (node.has("season")) {
            return When.unknown("XXXX-" + node.text("season"), When.RECURRING);
        }
        if (node.has("daypart")) {
            return When.unknown("XXXX-XX-XXT" + node.text("daypart"), When.RECURRING);
        }
        return When.unknown(CalendarUnit.of(node.text("unit")).timex(count(node)), When.RECURRING);
    }

    /** What says now, then or later without a date. */
    When reference(Node node) {
        return When.unknown(node.text("ref"), When.VAGUE);
    }

    /** What a rate is per: "par an". */
    When rate(Node node) {
        return When.unknown(CalendarUnit.of(node.text("unit")).timex(count(node)), When.RATE);
    }

    private static String count(Node node) {
        return TimeCounts.timexCount(node, CalendarUnit.of(node.text("unit")).factor());
    }
}
