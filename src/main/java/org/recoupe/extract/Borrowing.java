package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.recoupe.claim.Period;
import org.recoupe.claim.Period.Grain;

/** How one of two dates borrows from the other what it leaves out: "du 18 au 19 août", "de novembre à mars 2020". */
final class Borrowing {

    private Borrowing() {}

    /** Whether the year of that date is written. */
    static boolean dated(Node node) {
        return inner(node).has("year") || inner(node).has("yy") || inner(node).has("rel");
    }

    private static Node inner(Node node) {
        return node.means().equals("same") ? inner(node.part("x").orElseThrow()) : node;
    }

    /** The latest day or month of that kind up to the other date. */
    static Optional<When> before(Node node, When other) {
        return other.period()
                .filter(period -> bounded(period) && !dated(node))
                .flatMap(period -> nearest(inner(node), period.from(), -1));
    }

    /** The earliest day or month of that kind from the other date on. */
    static Optional<When> after(Node node, When other) {
        return other.period()
                .filter(period -> bounded(period))
                .flatMap(period -> nearest(inner(node), period.from(), 1));
    }

    private static boolean bounded(Period period) {
        return period.days() < Long.MAX_VALUE && period.grain() != Grain.RANGE;
    }

    private static Optional<When> nearest(Node node, LocalDate day, int direction) {
        return switch (node.means()) {
            case "dom" -> dayOfMonth(node.number("day", 1), day, direction);
            case "date" -> yearly(node, day, direction, true);
            case "month" -> yearly(node, day, direction, false);
            case "weekday" -> Optional.of(When.of(Period.day(weekday(node, day, direction))));
            default -> Optional.empty();
        };
    }

    private static LocalDate weekday(Node node, LocalDate day, int direction) {
        DayOfWeek weekday = DayOfWeek.of(node.number("weekday", 1));
        return day.with(
                direction < 0 ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday));
    }

    private static Optional<When> dayOfMonth(int number, LocalDate day, int direction) {
        for (int step = 0; step <= 2 && number >= 1; step++) {
            LocalDate month = day.withDayOfMonth(1).plusMonths((long) direction * step);
            if (number > month.lengthOfMonth()) {
                continue;
            }
            LocalDate found = month.withDayOfMonth(number);
            if (direction * found.compareTo(day) >= 0) {
                return Optional.of(When.of(Period.day(found)));
            }
        }
        return Optional.empty();
    }

    private static Optional<When> yearly(Node node, LocalDate day, int direction, boolean exact) {
        int month = node.number("month", 1);
        int number = exact ? node.number("day", 1) : 1;
        for (int step = 0; step <= 4; step++) {
            LocalDate first = LocalDate.of(day.getYear() + direction * step, month, 1);
            if (number < 1 || number > first.lengthOfMonth()) {
                continue;
            }
            LocalDate found = exact ? first.withDayOfMonth(number) : first;
            boolean reached = exact || direction > 0 || !found.isAfter(day);
            if (reached && (direction * found.compareTo(day) >= 0 || sameMonth(found, day, exact))) {
                return Optional.of(
                        When.of(exact ? Period.day(found) : Period.month(found.getYear(), found.getMonthValue())));
            }
        }
        return Optional.empty();
    }

    private static boolean sameMonth(LocalDate found, LocalDate day, boolean exact) {
        return !exact && found.getYear() == day.getYear() && found.getMonth() == day.getMonth();
    }
}
