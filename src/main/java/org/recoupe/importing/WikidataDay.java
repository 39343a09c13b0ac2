package org.recoupe.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as Wikidata writes it: {@code 2012-05-15T00:00:00Z}, or a year alone. Where nothing tells how finely it is known,
 * a first of January stands for its year.
 *
 * @param precision {@code day}, {@code month} or {@code year}
 */
record WikidataDay(LocalDate day, String precision) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{3})(?:-(\\d\\d)-(\\d\\d)(?:T.*)?)?");

    /** The day written so, if it is one after the year 1000. */
    static Optional<WikidataDay> of(String cell, String counted) {
        Matcher written = WRITTEN.matcher(cell);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        if (written.group(2) == null) {
            return Optional.of(new WikidataDay(LocalDate.of(year, 1, 1), "year"));
        }
        try {
            LocalDate day = LocalDate.of(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
            return Optional.of(new WikidataDay(day, precision(counted, day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day: the caller says where
        }
    }

    private static String precision(String counted, LocalDate day) {
        return switch (counted) {
            case "11" -> "day";
            case "10" -> "month";
            case "9" -> "year";
            default -> day.getDayOfYear() == 1 ? "year" : "day";
        };
    }

    /** The first day after what it stands for. */
    LocalDate after() {
        return switch (precision) {
            case "year" -> day.plusYears(1).withDayOfYear(1);
            case "month" -> day.plusMonths(1).withDayOfMonth(1);
            default -> day.plusDays(1);
        };
    }
}
