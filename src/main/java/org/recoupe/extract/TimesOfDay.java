package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;

/** Hours and parts of a day, on the day that is said with them or was spoken of last. */
final class TimesOfDay {

    private final TimeView view;
    private final Function<Node, When> resolver;

    TimesOfDay(TimeView view, Function<Node, When> resolver) {
        this.view = view;
        this.resolver = resolver;
    }

    /** A part of a day: "hier soir", "ce matin", "la nuit". */
    When part(Node node) {
        return within(day(node), "T" + node.text("daypart"));
    }

    /** "La nuit du 3 au 4 août": that of the first of the two days. */
    When night(Node node) {
        When end = resolver.apply(node.part("x").orElseThrow());
        return within(Borrowing.before(node.part("b").orElseThrow(), end).orElse(end), "T" + node.text("daypart"));
    }

    private When day(Node node) {
        if (node.has("x")) {
            return resolver.apply(node.part("x").orElseThrow());
        }
        return node.has("now") ? daysFromNow(node.number("now", 0)) : dayOfThen();
    }

    private When daysFromNow(int count) {
        return view.published()
                .map(day -> When.of(Period.day(day.plusDays(count))))
                .orElseGet(() -> When.unknown("", When.NO_PUBLICATION_DATE));
    }

    /** A time by the clock: "16 h 20". */
    When clock(Node node) {
        int hour = node.number("hour", 0);
        boolean afternoon =
                node.text("daypart").equals("AF") || node.text("daypart").equals("EV");
        if (hour < 12 && afternoon) {
            hour += 12;
        } else if (hour == 12 && node.text("daypart").equals("MO")) {
            hour = 0;
        }
        String zone = node.text("zone").equals("Z") ? "Z" : "";
        String time = "T" + Timex.two(hour) + ":" + Timex.two(node.number("min", 0)) + zone;
        return within(day(node), time);
    }

    /** "À ce moment-là": the time spoken of last. */
    When then() {
        return view.last().map(When::of).orElseGet(() -> When.unknown("PAST_REF", When.VAGUE));
    }

    /** The day spoken of last, if it was one day; else that of publication. */
    private When dayOfThen() {
        Optional<LocalDate> day = view.day().or(view::published);
        return day.map(there -> When.of(Period.day(there))).orElseGet(() -> When.unknown("", When.NO_PUBLICATION_DATE));
    }

    private static When within(When day, String time) {
        if (day.period().isEmpty()) {
            String timex = day.timex().endsWith("_REF") ? time : day.timex() + time;
            return When.unknown(timex, day.reason());
        }
        Period there = day.period().get();
        String timex = (there.timex().isEmpty() ? there.from().toString() : day(there)) + time;
        return When.of(new Period(there.from(), there.to(), Grain.TIME, timex), timex);
    }

    private static String day(Period there) {
        int time = there.timex().indexOf('T');
        return time < 0 ? there.timex() : there.timex().substring(0, time);
    }
}
