package org.recoupe.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.recoupe.claim.Period;

/**
 * Dates and periods as reference data writes them. Read by hand: {@link LocalDate#parse} costs a cold process 20 ms.
 */
final class Dates {

    private static final int MONTHS = 12;

    private Dates() {}

    /** The day written {@code 2024-08-19}; empty if it is no day. */
    static Optional<LocalDate> day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 2023-02-30: the caller reports the cell
        }
    }

    /** The validity from one day to before another, both as written; empty for an open end. */
    static Period validity(String from, String to) {
        LocalDate start = day(from).orElse(LocalDate.MIN);
        LocalDate end = day(to).orElse(LocalDate.MAX);
        return start.isAfter(end) ? Period.ALWAYS : Period.between(start, end);
    }

    /**
     * The period written {@code 2023}, {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-03}, {@code 2024-08-19},
     * {@code 2024-01/P4M} or {@code 2020/P5Y}; empty if it is none of these.
     */
    static Optional<Period> period(String text) {
        if (text.length() == 10 && text.charAt(4) == '-') {
            return day(text).map(Period::day);
        }
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        Optional<Period> start = simple(first);
        if (slash < 0 || start.isEmpty()) {
            return start;
        }
        int months = length(text.substring(slash + 1));
        if (months <= 0) {
            return Optional.empty();
        }
        LocalDate from = start.get().from();
        return Optional.of(new Period(from, from.plusMonths(months), Period.Grain.RANGE, text));
    }

    private static int length(String text) {
        int last = text.length() - 1;
        if (last < 2 || text.charAt(0) != 'P') {
            return -1;
        }
        int number = digits(text, 1, last);
        return text.charAt(last) == 'Y' ? number * MONTHS : text.charAt(last) == 'M' ? number : -1;
    }

    private static Optional<Period> simple(String text) {
        int year = text.length() < 4 ? -1 : digits(text, 0, 4);
        if (year < 0) {
            return Optional.empty();
        }
        if (text.length() == 4) {
            return Optional.of(Period.year(year));
        }
        if (text.length() != 7 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        int part = text.charAt(6) - '0';
        return switch (text.charAt(5)) {
            case 'H' -> part(year, part, 2, Period.Grain.HALF, text);
            case 'Q' -> part(year, part, 4, Period.Grain.QUARTER, text);
            default -> {
                int month = digits(text, 5, 7);
                yield month < 1 || month > MONTHS ? Optional.empty() : Optional.of(Period.month(year, month));
            }
        };
    }

    private static Optional<Period> part(int year, int part, int parts, Period.Grain grain, String text) {
        if (part < 1 || part > parts) {
            return Optional.empty();
        }
        int months = MONTHS / parts;
        LocalDate from = LocalDate.of(year, (part - 1) * months + 1, 1);
        return Optional.of(new Period(from, from.plusMonths(months), grain, text));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
