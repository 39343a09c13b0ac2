package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;
import org.recoupe.claim.Tense;

/** Times counted from publication, or from what was spoken of last: "il y a trois ans", "the following month". */
final class TimeShifts {

    private static final int FARTHEST = 9000;

    private final Optional<LocalDate> published;
    private final Optional<Period> last;
    private final Optional<LocalDate> day;
    private final Tense tense;
    private final Function<Node, When> resolver;

    TimeShifts(TimeView view, Function<Node, When> resolver) {
        this.published = view.published();
        this.last = view.last();
        this.day = view.day();
        this.tense = view.tense();
        this.resolver = resolver;
    }

    /** "Hier": the word says {@code d-1}. */
    When offset(Node node) {
        String value = node.text("deictic");
        int sign = Math.max(value.indexOf('-'), value.indexOf('+'));
        CalendarUnit unit = CalendarUnit.of(value.substring(0, sign));
        When when = fromNow(unit, Integer.parseInt(value.substring(sign)));
        boolean nowadays =
                tense == Tense.PRESENT && value.equals("d+0") && when.period().isPresent();
        return nowadays ? When.of(when.period().get(), "PRESENT_REF") : when;
    }

    /** "Le mois dernier". */
    When calendar(Node node) {
        return fromNow(CalendarUnit.of(node.text("unit")), node.number("rel", 0));
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

    /** "Le mois suivant", "la veille": from what was spoken of last. */
    When anaphoric(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        int count = node.number("rel", 0);
        Optional<LocalDate> from = unit == CalendarUnit.DAY ? day.or(() -> published) : then();
        return from.map(there -> When.of(unit.containing(unit.shift(there, count))))
                .orElseGet(() -> When.unknown(vague(count), When.NO_PUBLICATION_DATE));
    }

    /** "Le lendemain de Noël". */
    When beside(Node node) {
        When there = resolver.apply(node.part("x").orElseThrow());
        return there.period()
                .filter(period -> period.days() == 1)
                .map(period -> When.of(Period.day(period.from().plusDays(node.number("rel", 0)))))
                .orElse(there);
    }

    /** "Il y a trois ans", "in two months": as finely as its unit says. */
    When ago(Node node) {
        int sign = node.number("sign", -1);
        return published
                .map(day -> moved(day, node, sign))
                .orElseGet(() -> When.unknown(vague(sign), When.NO_PUBLICATION_DATE));
    }

    /** "Un an plus tôt": counted from what was spoken of last, and no finer than that. */
    When later(Node node) {
        int sign = node.number("sign", 1);
        Optional<LocalDate> from = node.part("x").isPresent()
                ? resolver.apply(node.part("x").get())
                        .period()
                        .map(Period::from)
                        .filter(there -> !there.equals(LocalDate.MIN))
                : withinDay(node) ? day.or(() -> published) : then();
        return from.map(there -> moved(there, node, sign))
                .orElseGet(() -> When.unknown(vague(sign), When.NO_PUBLICATION_DATE));
    }

    /** "Six minutes later" is no distance from a year that was spoken of in passing. */
    private static boolean withinDay(Node node) {
        return CalendarUnit.of(node.text("unit")).withinDay();
    }

    private When moved(LocalDate day, Node node, int sign) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        double count = sign * TimeCounts.count(node);
        if (TimeCounts.unsaid(node) || Math.abs(count) * unit.factor() > FARTHEST) {
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

    /** "Les trois dernières années": up to publication, or from it on. */
    When stretch(Node node) {
        CalendarUnit unit = CalendarUnit.of(node.text("unit"));
        int sign = node.number("rel", -1);
        String timex = unit.timex(TimeCounts.timexCount(node, unit.factor()));
        if (published.isEmpty()) {
            return When.unknown(timex, When.NO_PUBLICATION_DATE);
        }
        double count = TimeCounts.count(node);
        if (TimeCounts.unsaid(node) || count <= 0 || count * unit.factor() > FARTHEST) {
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

    /** "À la même époque l'an dernier": the same part of another year, else the month of publication there. */
    When sameTime(Node node) {
        Optional<Period> other = node.part("x").flatMap(x -> resolver.apply(x).period());
        Optional<Period> model = last.filter(period -> period.grain().compareTo(Grain.YEAR) < 0
                && period.grain() != Grain.TIME
                && period.days() < Long.MAX_VALUE);
        if (other.isEmpty() && model.isPresent()) {
            return When.of(CalendarUnit.MONTH.containing(model.get().from()));
        }
        Optional<Integer> year = other.or(() -> last)
                .map(Period::from)
                .filter(day -> !day.equals(LocalDate.MIN))
                .map(LocalDate::getYear);
        Optional<LocalDate> day = model.map(Period::from).or(() -> published);
        if (year.isEmpty() || day.isEmpty()) {
            return When.unknown("PAST_REF", published.isEmpty() ? When.NO_PUBLICATION_DATE : When.VAGUE);
        }
        LocalDate there = day.get().plusYears((long) year.get() - day.get().getYear());
        return When.of(unit(model).containing(there));
    }

    private static CalendarUnit unit(Optional<Period> model) {
        return model.map(Period::grain)
                .map(grain -> switch (grain) {
                    case QUARTER -> CalendarUnit.QUARTER;
                    case HALF -> CalendarUnit.HALF;
                    default -> CalendarUnit.MONTH;
                })
                .orElse(CalendarUnit.MONTH);
    }
}
