package org.recoupe.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of publication as machines write it: ISO 8601 with or without a time, or the form of mail headers. */
final class PublicationDate {

    /** What a date given by the user has to look like, for messages. */
    static final String EXPECTED = "a date such as 2024-08-19";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:$|[T ]\\d{2}.*)");

    private PublicationDate() {}

    /** The day of that value, in the zone it was written in; empty if it is no date. */
    static Optional<LocalDate> parse(String value) {
        String written = value.strip();
        try {
            Matcher iso = ISO.matcher(written);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            }
            return written.contains(",")
                    ? Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // Not a day of the calendar: the caller says so, or looks for another one.
            return Optional.empty();
        }
    }
}
