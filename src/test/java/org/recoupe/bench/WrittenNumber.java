package org.recoupe.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits of a quote, to write the same amount otherwise: "12,576,000", "17.7 million". */
final class WrittenNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("(\\d[\\d,]*),\\d{3}");
    private static final double SMALL = 1000;

    private WrittenNumber() {}

    /** The quote with its number so many times as large; empty where it has none in digits. */
    static Optional<String> times(String quote, double factor) {
        Matcher number = DIGITS.matcher(quote);
        if (!number.find()) {
            return Optional.empty();
        }
        String digits = number.group();
        double value = Double.parseDouble(digits.replace(",", "")) * factor;
        int point = digits.indexOf('.');
        int written = point < 0 ? 0 : digits.length() - point - 1;
        int decimals = value < SMALL ? Math.max(written, 2) : written;
        String format = digits.contains(",") || value >= SMALL ? "%,." : "%.";
        return Optional.of(quote.substring(0, number.start())
                + String.format(Locale.ROOT, format + decimals + "f", value)
                + quote.substring(number.end()));
    }

    /** The quote in another scale: "million" for "billion" and the other way round, or without its last three digits. */
    static Optional<String> otherScale(String quote) {
        if (quote.contains("million")) {
            return Optional.of(quote.replace("million", "billion"));
        }
        if (quote.contains("billion")) {
            return Optional.of(quote.replace("billion", "million"));
        }
        Matcher grouped = GROUPED.matcher(quote);
        return grouped.find()
                ? Optional.of(quote.substring(0, grouped.start()) + grouped.group(1) + quote.substring(grouped.end()))
                : Optional.empty();
    }
}
