package org.recoupe.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days of editions as publishers write them. */
final class Days {

    private Days() {}

    /** The day at the start of that text, written in that pattern; empty if there is none, as 31 February. */
    static Optional<LocalDate> of(String text, String pattern) {
        int length = Math.min(text.length(), pattern.length());
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(LocalDate.parse(text.substring(0, length), form));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // then the edition is not known, and the summary says so
        }
    }

    /** The first of a month written "October 2023"; empty if there is none. */
    static Optional<LocalDate> month(String text) {
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
            return Optional.of(YearMonth.parse(text.strip(), form).atDay(1));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // as above
        }
    }
}
