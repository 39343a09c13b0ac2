package org.recoupe.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.recoupe.claim.Period;

/** Writes dates and periods in one language. */
final class Times {

    private final Words words;

    Times(Words words) {
        this.words = words;
    }

    /** A day: "19 août 2024". */
    String day(LocalDate day) {
        return words.pattern("day", Map.of("day", number(day), "month", month(day), "year", year(day)));
    }

    private String number(LocalDate day) {
        return day.getDayOfMonth() == 1 && words.has("first-of-month")
                ? words.pattern("first-of-month", Map.of())
                : Integer.toString(day.getDayOfMonth());
    }

    /** A day of the week. */
    String weekday(DayOfWeek day) {
        return word("weekday", day.getValue());
    }

    /** A period as one would say it: "2023", "août 2024", "du 19 septembre 2023 au 20 septembre 2023". */
    String period(Period period) {
        LocalDate from = period.from();
        return switch (period.grain()) {
            case TIME, DAY -> day(from);
            case MONTH -> words.pattern("month", Map.of("month", month(from), "year", year(from)));
            case QUARTER -> part("quarter", (from.getMonthValue() + 2) / 3, from);
            case HALF -> part("half", (from.getMonthValue() + 5) / 6, from);
            case YEAR -> year(from);
            case DECADE -> words.pattern("decade", Map.of("year", year(from)));
            case ALWAYS -> words.pattern("always", Map.of());
            case WEEKEND, WEEK, SEASON, CENTURY, RANGE -> range(period, "range");
        };
    }

    /** How long something has held; one without an end on either side has held as long as records go back. */
    String validity(Period period) {
        boolean open = period.from().equals(LocalDate.MIN) && period.to().equals(LocalDate.MAX);
        return open ? words.pattern("throughout", Map.of()) : on(period);
    }

    /** A period as it stands in a sentence: "en 2023", "le 19 août 2024", "from 9 to 11 July 2024"; empty for one without ends. */
    String on(Period period) {
        boolean begins = !period.from().equals(LocalDate.MIN);
        boolean ends = !period.to().equals(LocalDate.MAX);
        if (!begins && !ends) {
            return "";
        }
        boolean day = begins && ends && period.from().plusDays(1).equals(period.to());
        String own = "on-" + (day ? Period.Grain.DAY : period.grain());
        return words.has(own) ? words.pattern(own, Map.of("text", period(period))) : range(period, "on-range");
    }

    /** A period that a figure is of: "pour 2023"; empty for one without ends. */
    String about(Period period) {
        return period.stated() ? words.pattern("for", Map.of("text", period(period))) : "";
    }

    private String part(String pattern, int number, LocalDate from) {
        String own = pattern + "-" + number;
        Map<String, String> parts = Map.of("n", Integer.toString(number), "year", year(from));
        return words.pattern(words.has(own) ? own : pattern, parts);
    }

    private String range(Period period, String both) {
        boolean begins = !period.from().equals(LocalDate.MIN);
        boolean ends = !period.to().equals(LocalDate.MAX);
        if (!begins && !ends) {
            return words.pattern("always", Map.of());
        }
        LocalDate last = ends ? period.to().minusDays(1) : period.to();
        if (begins && period.from().equals(last)) {
            return day(last);
        }
        String from = !begins ? "" : ends ? shortened(period.from(), last) : day(period.from());
        String pattern = begins ? ends ? words.has(both) ? both : "range" : "since" : "until";
        return words.pattern(pattern, Map.of("from", from, "to", ends ? day(last) : ""));
    }

    /** A day without what the other has, too: "9" of "9 to 11 July 2024". */
    private String shortened(LocalDate day, LocalDate other) {
        if (day.getYear() != other.getYear()) {
            return day(day);
        }
        String pattern = day.getMonth() == other.getMonth() ? "day-of-month" : "day-of-year";
        return words.pattern(pattern, Map.of("day", number(day), "month", month(day)));
    }

    private String month(LocalDate day) {
        return word("month", day.getMonthValue());
    }

    /** From our own table: the JDK takes 30 ms to find its locale data. */
    private String word(String kind, int number) {
        String key = Integer.toString(number);
        return words.find(kind, key).map(Words.Word::one).orElse(key);
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
