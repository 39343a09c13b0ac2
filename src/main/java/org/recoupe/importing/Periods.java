package org.recoupe.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as publishers write them, into the form of reference data. */
final class Periods {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;

    private static final Pattern YEAR = Pattern.compile("(?:YR|FY)?(\\d{4})(?:-?A1?)?(?: \\[YR\\d{4}])?");
    private static final Pattern PART = Pattern.compile("(\\d{4})[- ]?([QSHMT])(\\d{1,2})(?: \\[[^]]*])?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T.*)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})/P(\\d{1,2})([YM])");

    private Periods() {}

    /** That period; empty if it is none, or one that there never was. */
    static Optional<String> of(String written) {
        String text = written.strip();
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return real(year.group(1)).map(it -> it);
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(part.group(1), part.group(2).charAt(0), Integer.parseInt(part.group(3)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return part(month.group(1), 'M', Integer.parseInt(month.group(2)));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(List.of(day.group(1), day.group(2), day.group(3)));
        }
        return SPAN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> real(String year) {
        int number = Integer.parseInt(year);
        return number >= FIRST_YEAR && number <= LAST_YEAR ? Optional.of(year) : Optional.empty();
    }

    private static Optional<String> part(String year, char kind, int number) {
        int most = kind == 'M' ? 12 : kind == 'Q' || kind == 'T' ? 4 : 2;
        if (number < 1 || number > most) {
            return Optional.empty();
        }
        String written = kind == 'M' ? "%02d".formatted(number) : (most == 4 ? "Q" : "H") + number;
        return real(year).map(it -> it + "-" + written);
    }

    private static Optional<String> day(List<String> parts) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
            return real(parts.get(0)).map(it -> day.toString());
        } catch (DateTimeException e) {
            return Optional.empty(); // 30 February: the caller says where
        }
    }
}
