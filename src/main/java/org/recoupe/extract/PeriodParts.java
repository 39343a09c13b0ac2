package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;

/** Parts of a period that is said with them: "fin 2023", "the last Friday of May", "les six premiers mois de l'année". */
final class PeriodParts {

    private final Optional<LocalDate> published;
    private final Function<Node, When> resolver;

    PeriodParts(Optional<LocalDate> published, Function<Node, When> resolver) {
        this.published = published;
        this.resolver = resolver;
    }

    /** Narrows the period of part {@code x}, or passes on why it is not known. */
    When narrow(Node node, Function<Period, When> to) {
        When whole = resolver.apply(node.part("x").orElseThrow());
        boolean bounded = whole.period().isPresent() && whole.period().get().days() < Long.MAX_VALUE;
        return bounded ? to.apply(whole.period().orElseThrow()) : whole;
    }

    /** "Le premier dimanche de mai". */
    When nthWeekday(Node node) {
        return narrow(node, period -> {
            int nth = node.number("nth", 1);
            DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
            LocalDate first = period.from().with(TemporalAdjusters.nextOrSame(weekday));
            LocalDate finale = period.to().minusDays(1).with(TemporalAdjusters.previousOrSame(weekday));
            LocalDate day = nth == -1 ? finale : first.plusWeeks(nth - 1L);
            return period.contains(day)
                    ? When.of(Period.day(day))
                    : When.unknown("XXXX-WXX-" + weekday.getValue(), When.NO_SUCH_DAY);
        });
    }

    /** "La deuxième semaine d'août", "the last day of October". */
    When nthPart(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        return narrow(node, period -> {
            int nth = node.number("nth", 1);
            if (Math.abs(nth) > 400) {
                return When.unknown("", When.NO_SUCH_DAY);
            }
            LocalDate day = nth == -1 ? lastOf(unit, period) : unit.shift(firstOf(unit, period), nth - 1L);
            return period.contains(day) ? When.of(unit.containing(day)) : When.unknown("", When.NO_SUCH_DAY);
        });
    }

    /** The first week of a month is the one its first Thursday lies in, as ISO counts weeks. */
    private static LocalDate firstOf(CalendarUnit unit, Period period) {
        return switch (unit) {
            case WEEK -> period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
            case WEEKEND -> period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            default -> period.from();
        };
    }

    private static LocalDate lastOf(CalendarUnit unit, Period period) {
        LocalDate end = period.to().minusDays(1);
        return switch (unit) {
            case WEEK -> end.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
            case WEEKEND -> end.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            default -> end;
        };
    }

    /** "Les six premiers mois de 2023", "the last two weeks of May". */
    When ends(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        return narrow(node, period -> {
            String timex = unit.timex(TimeCounts.timexCount(node, unit.factor()));
            double count = TimeCounts.count(node);
            if (TimeCounts.unsaid(node) || count % 1 != 0 || unit.withinDay() || count * unit.factor() > 9000) {
                return When.unknown(timex, When.VAGUE);
            }
            boolean first = node.number("end", 1) > 0;
            LocalDate from = first ? period.from() : unit.shift(period.to(), (long) -count);
            LocalDate to = first ? unit.shift(period.from(), (long) count) : period.to();
            boolean inside = !from.isBefore(period.from()) && !to.isAfter(period.to());
            return inside ? When.of(Period.between(from, to), timex) : When.unknown(timex, When.NO_SUCH_DAY);
        });
    }

    /** "Fin 2023": the last third; the middle and the beginning likewise; "la première moitié" is a half. */
    When edge(Node node) {
        return narrow(node, period -> {
            long days = period.days();
            if (days <= 3) {
                return When.of(period);
            }
            String edge = node.text("edge");
            if (edge.startsWith("HALF") && period.grain() == Grain.YEAR) {
                int month = edge.equals("HALF1") ? 1 : 7;
                return When.of(CalendarUnit.HALF.containing(period.from().withMonth(month)));
            }
            Period part = part(edge, period, Math.max(1, Math.round(days / 3.0)));
            return When.of(new Period(part.from(), part.to(), Grain.RANGE, period.timex()), period.timex());
        });
    }

    private Period part(String edge, Period period, long third) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        LocalDate half = from.plusDays((period.days() + 1) / 2);
        return switch (edge) {
            case "START" -> Period.between(from, from.plusDays(third));
            case "END" -> Period.between(to.minusDays(third), to);
            case "HALF1" -> Period.between(from, half);
            case "HALF2" -> Period.between(half, to);
            case "LATER" -> after(period);
            case "EARLIER" -> before(period);
            case "ALL" -> Period.between(from, to);
            default -> Period.between(from.plusDays(third), to.minusDays(third));
        };
    }

    private Period after(Period period) {
        return published
                .filter(period::contains)
                .map(day -> Period.between(day, period.to()))
                .orElse(period);
    }

    private Period before(Period period) {
        return published
                .filter(period::contains)
                .map(day -> Period.between(period.from(), day.plusDays(1)))
                .orElse(period);
    }

    /** The last day of a period, where it stands for its end: "by the end of the year". */
    When lastDay(Node node) {
        return narrow(node, period -> When.of(Period.day(period.to().minusDays(1))));
    }

    /** "La semaine du 9 septembre". */
    When weekOf(Node node) {
        return narrow(node, period -> When.of(CalendarUnit.WEEK.containing(period.from())));
    }

    /** "Le week-end de Pâques": the nearest to that day. */
    When weekendOf(Node node) {
        return narrow(node, period -> {
            LocalDate after = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            LocalDate before = after.minusWeeks(1);
            boolean ahead = ChronoUnit.DAYS.between(period.from(), after)
                    < ChronoUnit.DAYS.between(before.plusDays(1), period.from());
            return When.of(CalendarUnit.WEEKEND.containing(ahead ? after : before));
        });
    }
}
