package org.recoupe.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;
import org.recoupe.claim.Tense;

/** Finds the days of dates, months, seasons and holidays, the year of which may have to be inferred. */
final class DateResolver {

    private final Optional<LocalDate> published;
    private final Optional<Period> last;
    private final Tense tense;
    private final YearInference years;

    DateResolver(TimeView view) {
        this.published = view.published();
        this.last = view.last().filter(period -> !period.from().equals(LocalDate.MIN));
        this.tense = view.tense();
        this.years = new YearInference(view);
    }

    /** The year of a phrase: as written, two digits as the nearest year that is not far ahead. */
    Optional<Integer> year(Node node) {
        if (node.has("year")) {
            return Optional.of(node.number("year", 0));
        }
        if (node.has("yearrel")) {
            return published.map(day -> day.getYear() + node.number("yearrel", 0));
        }
        if (node.has("yearthen")) {
            return last.map(period -> period.from().getYear() + node.number("yearthen", 0));
        }
        if (!node.has("yy")) {
            return Optional.empty();
        }
        int now = published.map(LocalDate::getYear).orElse(2000);
        int year = now / 100 * 100 + node.number("yy", 0);
        return Optional.of(year > now + 20 ? year - 100 : year);
    }

    /** A day of a month. */
    When date(Node node) {
        int month = node.number("month", 1);
        int day = node.number("day", 1);
        Optional<Integer> year = year(node);
        if (year.isPresent()) {
            return dayOf(year.get(), month, day);
        }
        if (day < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return When.unknown("XXXX-" + Timex.two(month) + "-" + Timex.two(day), When.NO_SUCH_DAY);
        }
        return years.infer(node, y -> day(y, month, day), "XXXX-" + Timex.two(month) + "-" + Timex.two(day));
    }

    /** "lundi 19": the nearest such day of a month, that weekday's if there is one close by. */
    When dayOfMonth(Node node) {
        int number = node.number("day", 1);
        int weekday = node.number("weekday", 1);
        String general = "XXXX-XX-" + Timex.two(number);
        if (published.isEmpty() || number < 1 || number > 31) {
            return When.unknown(general, published.isEmpty() ? When.NO_PUBLICATION_DATE : When.NO_SUCH_DAY);
        }
        LocalDate now = published.get();
        return Stream.of(-2, -1, 0, 1, 2)
                .map(shift -> YearMonth.from(now).plusMonths(shift))
                .filter(month -> number <= month.lengthOfMonth())
                .map(month -> month.atDay(number))
                .min(Comparator.comparingLong(day -> YearInference.distance(Period.day(day), now)
                        + (day.getDayOfWeek().getValue() == weekday ? 0 : 1000)))
                .map(day -> When.of(Period.day(day)))
                .orElseGet(() -> When.unknown(general, When.NO_SUCH_DAY));
    }

    private static When dayOf(int year, int month, int day) {
        return day(year, month, day)
                .map(When::of)
                .orElseGet(() -> When.unknown(
                        Timex.year(year) + "-" + Timex.two(month) + "-" + Timex.two(day), When.NO_SUCH_DAY));
    }

    private static Optional<Period> day(int year, int month, int day) {
        try {
            return Optional.of(Period.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A month. */
    When month(Node node) {
        int month = node.number("month", 1);
        return year(node)
                .map(year -> When.of(Period.month(year, month)))
                .orElseGet(() ->
                        years.infer(node, year -> Optional.of(Period.month(year, month)), "XXXX-" + Timex.two(month)));
    }

    /** A season: three months from its first, as weather services count. */
    When season(Node node) {
        String code = node.text("season");
        return year(node)
                .map(year -> When.of(season(code, year)))
                .orElseGet(() -> years.infer(node, year -> Optional.of(season(code, year)), "XXXX-" + code));
    }

    /** A season without article or year: that of every year, unless the verb tells which. */
    When usualSeason(Node node) {
        boolean told = tense == Tense.PAST || tense == Tense.FUTURE;
        return told ? season(node) : When.unknown("XXXX-" + node.text("season"), When.RECURRING);
    }

    private static Period season(String code, int year) {
        int month = switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate from = LocalDate.of(month == 12 ? year - 1 : year, month, 1);
        return new Period(from, from.plusMonths(3), Grain.SEASON, Timex.year(year) + "-" + code);
    }

    /** A quarter or half of a year. */
    When partOfYear(Node node, CalendarUnit unit) {
        int nth = node.number("nth", 1);
        int parts = 12 / unit.factor();
        if (nth < 1 || nth > parts) {
            return When.unknown("", When.NO_SUCH_DAY);
        }
        IntFunction<Optional<Period>> of =
                year -> Optional.of(unit.containing(LocalDate.of(year, (nth - 1) * unit.factor() + 1, 1)));
        String letter = unit == CalendarUnit.QUARTER ? "Q" : "H";
        return year(node)
                .map(year -> When.of(of.apply(year).orElseThrow()))
                .orElseGet(() -> years.infer(node, of, "XXXX-" + letter + nth));
    }

    /** A holiday: {@code 12-25} or {@code easter+49}. */
    When holiday(Node node) {
        String rule = node.text("holiday");
        String general = rule.startsWith("easter") ? "XXXX-XX-XX" : "XXXX-" + rule;
        return year(node)
                .map(year -> When.of(holiday(rule, year)))
                .orElseGet(() -> years.infer(node, year -> Optional.of(holiday(rule, year)), general));
    }

    private static Period holiday(String rule, int year) {
        if (rule.startsWith("easter")) {
            return Period.day(easter(year).plusDays(Integer.parseInt(rule.substring("easter".length()))));
        }
        if (rule.contains("W")) {
            return Period.day(NthWeekday.parse(rule).in(year));
        }
        String[] parts = rule.split("-");
        return Period.day(LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous computus). */
    private static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int of = Math.floorMod(year, 100);
        int shift = (century - Math.floorDiv(century + 8, 25) + 1) / 3;
        int epact = Math.floorMod(19 * golden + century - Math.floorDiv(century, 4) - shift + 15, 30);
        int sunday = Math.floorMod(32 + 2 * Math.floorMod(century, 4) + 2 * (of / 4) - epact - of % 4, 7);
        int correction = (golden + 11 * epact + 22 * sunday) / 451;
        int days = epact + sunday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** "Le lundi suivant": counted from what was spoken of last. */
    When weekdayThen(Node node) {
        DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
        Optional<LocalDate> there = last.map(Period::from).or(() -> published);
        boolean ahead = node.number("rel", 1) > 0;
        return there.map(day -> day.with(ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)))
                .map(day -> When.of(Period.day(day)))
                .orElseGet(() -> When.unknown("XXXX-WXX-" + weekday.getValue(), When.NO_PUBLICATION_DATE));
    }

    /** A weekday by itself: the latest one up to publication, or the next one where the verb looks ahead. */
    When weekday(Node node) {
        DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
        String general = "XXXX-WXX-" + weekday.getValue();
        if (published.isEmpty()) {
            return When.unknown(general, When.NO_PUBLICATION_DATE);
        }
        LocalDate now = published.get();
        int ahead = Math.floorMod(weekday.getValue() - now.getDayOfWeek().getValue(), 7);
        int weeks = node.number("weeks", 0);
        if (weeks > 0) {
            return When.of(Period.day(now.plusDays(ahead).plusWeeks(weeks)));
        }
        int direction = node.number("rel", 2);
        if (direction == 1) {
            return When.of(Period.day(now.plusDays(ahead == 0 ? 7 : ahead)));
        }
        if (direction == -1) {
            return When.of(Period.day(now.plusDays(ahead - 7)));
        }
        boolean future = tense == Tense.FUTURE || tense == Tense.PRESENT;
        return When.of(Period.day(future || ahead == 0 ? now.plusDays(ahead) : now.plusDays(ahead - 7)));
    }
}
