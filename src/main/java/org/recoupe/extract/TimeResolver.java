package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;
import org.recoupe.claim.Tense;

/** Finds the days that a time expression means, from what its rule says it is and from what stands around it. */
final class TimeResolver {

    private final TimeView view;
    private final Optional<LocalDate> published;
    private final Optional<Period> last;
    private final Tense tense;
    private final DateResolver dates;
    private final FixedTimes fixed;
    private final TimesOfDay day;

    /** Resolves what is seen from there. */
    TimeResolver(TimeView view) {
        this.view = view;
        this.published = view.published();
        this.last = view.last();
        this.tense = view.tense();
        this.dates = new DateResolver(view);
        this.fixed = new FixedTimes(dates);
        this.day = new TimesOfDay(published, last, this::resolve);
    }

    /** What that expression means. */
    When resolve(Node node) {
        return switch (node.means()) {
            case "same" -> resolve(node.part("x").orElseThrow());
            case "date" -> dates.date(node);
            case "day-of-month" -> dates.dayOfMonth(node);
            case "month" -> dates.month(node);
            case "year" -> fixed.year(node);
            case "season" -> dates.season(node);
            case "usual-season" -> dates.usualSeason(node);
            case "part-of-year" -> dates.partOfYear(node, CalendarUnit.of(node.text("unit")));
            case "decade" -> fixed.decade(node);
            case "century" -> fixed.century(node);
            case "holiday" -> dates.holiday(node);
            case "weekday" -> dates.weekday(node);
            case "offset" -> offset(node);
            case "calendar" -> fromNow(CalendarUnit.of(node.text("unit")), node.number("rel", 0));
            case "anaphoric" -> fromThen(CalendarUnit.of(node.text("unit")), node.number("rel", 0));
            case "ago" -> ago(node);
            case "later" -> later(node);
            case "stretch" -> stretch(node);
            case "nth-weekday" -> nthWeekday(node);
            case "nth-part" -> nthPart(node);
            case "edge" -> edge(node);
            case "week-of" -> weekOf(node);
            case "daypart" -> day.part(node);
            case "clock" -> day.clock(node);
            case "timed" -> timed(node);
            case "set" -> fixed.set(node);
            case "rate" -> fixed.rate(node);
            case "ref" -> fixed.reference(node);
            default ->
                throw new IllegalStateException(
                        "the time grammar says \"" + node.means() + "\", which means nothing here");
        };
    }

    /** "yesterday": the word says {@code d-1}. */
    private When offset(Node node) {
        String value = node.text("deictic");
        int sign = Math.max(value.indexOf('-'), value.indexOf('+'));
        CalendarUnit unit = CalendarUnit.of(value.substring(0, sign));
        When when = fromNow(unit, Integer.parseInt(value.substring(sign)));
        boolean nowadays =
                tense == Tense.PRESENT && value.equals("d+0") && when.period().isPresent();
        return nowadays ? When.of(when.period().get(), "PRESENT_REF") : when;
    }

    private When fromNow(CalendarUnit unit, int count) {
        return published
                .map(day -> When.of(unit.containing(unit.shift(day, count))))
                .orElseGet(() -> When.unknown(vague(count), When.NO_PUBLICATION_DATE));
    }

    private static String vague(int count) {
        return count == 0 ? "PRESENT_REF" : count < 0 ? "PAST_REF" : "FUTURE_REF";
    }

    private Optional<LocalDate> then() {
        return last.map(Period::from).filter(day -> !day.equals(LocalDate.MIN)).or(() -> published);
    }

    private When fromThen(CalendarUnit unit, int count) {
        return then().map(day -> When.of(unit.containing(unit.shift(day, count))))
                .orElseGet(() -> When.unknown(vague(count), When.NO_PUBLICATION_DATE));
    }

    /** "il y a trois ans", "in two months": as finely as its unit says. */
    private When ago(Node node) {
        int sign = node.number("sign", -1);
        return published
                .map(day -> moved(day, node, sign))
                .orElseGet(() -> When.unknown(vague(sign), When.NO_PUBLICATION_DATE));
    }

    /** "un an plus tôt": counted from what was spoken of last, and no finer than that. */
    private When later(Node node) {
        int sign = node.number("sign", 1);
        Optional<LocalDate> from = node.part("x").isPresent()
                ? resolve(node.part("x").get()).period().map(Period::from)
                : then();
        return from.map(day -> moved(day, node, sign))
                .orElseGet(() -> When.unknown(vague(sign), When.NO_PUBLICATION_DATE));
    }

    private When moved(LocalDate day, Node node, int sign) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        double count = sign * TimeCounts.count(node);
        if (Math.abs(count) * unit.factor() > 9000) {
            return When.unknown(vague(sign), When.VAGUE);
        }
        if (unit.withinDay()) {
            return When.of(Period.day(unit.shiftHours(day, Math.round(count))));
        }
        if (count % 1 != 0) {
            LocalDate there = day.plusMonths(Math.round(count * 12 * unit.factor()));
            boolean years = unit.base().equals("a");
            return years ? When.of(CalendarUnit.MONTH.containing(there)) : moved(day, unit, Math.round(count));
        }
        return moved(day, unit, (long) count);
    }

    private static When moved(LocalDate day, CalendarUnit unit, long count) {
        LocalDate there = unit.shift(day, count);
        return switch (unit.base()) {
            case "a" -> When.of(Period.year(there.getYear()));
            case "mo" -> When.of(CalendarUnit.MONTH.containing(there));
            default -> When.of(Period.day(there));
        };
    }

    /** "les trois dernières années": up to publication, or from it on. */
    private When stretch(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        int sign = node.number("rel", -1);
        String timex = unit.timex(count(node));
        if (published.isEmpty()) {
            return When.unknown(timex, When.NO_PUBLICATION_DATE);
        }
        double count = TimeCounts.count(node);
        if (TimeCounts.unsaid(node) || count <= 0 || count * unit.factor() > 9000) {
            return When.unknown(timex, When.VAGUE);
        }
        LocalDate now = published.get();
        LocalDate other = unit.withinDay()
                ? unit.shiftHours(now, Math.round(sign * count))
                : unit.shift(now, Math.round(sign * Math.ceil(count)));
        LocalDate from = sign < 0 ? other : now;
        LocalDate to = sign < 0 ? now.plusDays(1) : other.plusDays(1);
        return When.of(Period.between(from, to), timex);
    }

    private static String count(Node node) {
        return TimeCounts.timexCount(node, CalendarUnit.of(node.text("unit")).factor());
    }

    /** Narrows a period that was resolved, or passes on why it was not. */
    private When narrow(Node node, Function<Period, When> to) {
        When whole = resolve(node.part("x").orElseThrow());
        boolean bounded = whole.period().isPresent() && whole.period().get().days() < Long.MAX_VALUE;
        return bounded ? to.apply(whole.period().orElseThrow()) : whole;
    }

    private When nthWeekday(Node node) {
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

    /** "la deuxième semaine d'août", "the last day of October". */
    private When nthPart(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        return narrow(node, period -> {
            int nth = node.number("nth", 1);
            if (Math.abs(nth) > 400) {
                return When.unknown("", When.NO_SUCH_DAY);
            }
            LocalDate day = nth == -1 ? period.to().minusDays(1) : unit.shift(firstOf(unit, period), nth - 1L);
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

    /** "fin 2023": the last third; the middle and the beginning likewise. */
    private When edge(Node node) {
        return narrow(node, period -> {
            long days = period.days();
            long third = Math.max(1, Math.round(days / 3.0));
            LocalDate from = period.from();
            LocalDate to = period.to();
            if (days <= 3) {
                return When.of(period);
            }
            Period part = switch (node.text("edge")) {
                case "START" -> Period.between(from, from.plusDays(third));
                case "END" -> Period.between(to.minusDays(third), to);
                case "LATER" -> after(period);
                case "EARLIER" -> before(period);
                default -> Period.between(from.plusDays(third), to.minusDays(third));
            };
            return When.of(new Period(part.from(), part.to(), Grain.RANGE, period.timex()), period.timex());
        });
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

    private When weekOf(Node node) {
        return narrow(node, period -> When.of(CalendarUnit.WEEK.containing(period.from())));
    }

    /** "16 h 20 hier": the day follows the time. */
    private When timed(Node node) {
        Node time = node.part("time").orElseThrow();
        return narrow(node, day -> new TimeResolver(view.after(day)).resolve(time));
    }
}
