package org.recoupe.extract;

/**
 * The digits of TIMEX3 values, such as the {@code 08} of {@code 2024-08}. Written without {@link String#format}, which
 * looks up the locale's digits when it is first used: some 20 ms of a start.
 */
final class Timex {

    private Timex() {}

    /** The number with zeros before it, to that many digits at least. */
    static String padded(int number, int digits) {
        String plain = Integer.toString(Math.abs(number));
        return (number < 0 ? "-" : "") + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    /** A year, {@code 0800}. */
    static String year(int year) {
        return padded(year, 4);
    }

    /** A month, a day or an hour, {@code 08}. */
    static String two(int number) {
        return padded(number, 2);
    }
}
