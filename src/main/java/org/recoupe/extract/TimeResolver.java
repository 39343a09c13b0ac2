package org.recoupe.extract;

import java.util.HashMap;
import java.util.Map;

/** Finds the days that a time expression means, from what its rule says it is and from what stands around it. */
final class TimeResolver {

    private final TimeView view;
    private final DateResolver dates;
    private final FixedTimes fixed;
    private final TimesOfDay day;
    private final PeriodParts parts;
    private final TimeShifts shifts;

    /** Resolves what is seen from there. */
    TimeResolver(TimeView view) {
        this.view = view;
        this.dates = new DateResolver(view);
        this.fixed = new FixedTimes(dates);
        this.day = new TimesOfDay(view, this::resolve);
        this.parts = new PeriodParts(view.published(), this::resolve);
        this.shifts = new TimeShifts(view, this::resolve);
    }

    /** What that expression means. */
    When resolve(Node node) {
        return switch (node.means()) {
            case "same" -> resolve(node.part("x").orElseThrow());
            case "date" -> dates.date(node);
            case "day-of-month" -> dates.dayOfMonth(node);
            case "month" -> dates.month(node);
            case "year-span" -> fixed.yearSpan(node);
            case "year" -> fixed.year(node);
            case "season" -> dates.season(node);
            case "usual-season" -> dates.usualSeason(node);
            case "part-of-year" -> dates.partOfYear(node, CalendarUnit.of(node.text("unit")));
            case "decade" -> fixed.decade(node);
            case "century" -> fixed.century(node);
            case "holiday" -> dates.holiday(node);
            case "weekday-then" -> dates.weekdayThen(node);
            case "weekday" -> dates.weekday(node);
            case "set" -> fixed.set(node);
            case "rate" -> fixed.rate(node);
            case "ref" -> fixed.reference(node);
            case "daypart" -> day.part(node);
            case "night" -> day.night(node);
            case "then" -> day.then();
            case "clock" -> day.clock(node);
            case "timed" -> timed(node);
            case "offset", "calendar", "anaphoric", "beside", "ago", "later", "stretch", "same-time" -> shifted(node);
            default -> part(node);
        };
    }

    private When shifted(Node node) {
        return switch (node.means()) {
            case "offset" -> shifts.offset(node);
            case "calendar" -> shifts.calendar(node);
            case "anaphoric" -> shifts.anaphoric(node);
            case "beside" -> shifts.beside(node);
            case "ago" -> shifts.ago(node);
            case "later" -> shifts.later(node);
            case "stretch" -> shifts.stretch(node);
            default -> shifts.sameTime(node);
        };
    }

    private When part(Node node) {
        return switch (node.means()) {
            case "nth-weekday" -> parts.nthWeekday(node);
            case "nth-part" -> parts.nthPart(node);
            case "ends" -> parts.ends(node);
            case "edge" -> parts.edge(node);
            case "last-day" -> parts.lastDay(node);
            case "week-of" -> parts.weekOf(node);
            case "weekend-of" -> parts.weekendOf(node);
            default ->
                throw new IllegalStateException(
                        "the time grammar says \"" + node.means() + "\", which means nothing here");
        };
    }

    /** "16 h 20 hier": the day follows the time. */
    private When timed(Node node) {
        Node time = bare(node.part("time").orElseThrow());
        return parts.narrow(node, there -> new TimeResolver(view.after(there)).resolve(inPart(time, there.timex())));
    }

    private static Node bare(Node node) {
        return node.means().equals("same") ? bare(node.part("x").orElseThrow()) : node;
    }

    /** "8 heures hier soir" are 20 hours. */
    private static Node inPart(Node time, String day) {
        if (time.has("daypart") || !day.endsWith("TEV") && !day.endsWith("TAF")) {
            return time;
        }
        Map<String, Node> parts = new HashMap<>(time.parts());
        parts.put("daypart", Node.word("daypart", day.substring(day.length() - 2), time.from(), time.from()));
        return new Node(time.label(), time.means(), time.value(), time.from(), time.to(), parts, time.rank());
    }
}
