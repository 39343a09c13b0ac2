package org.recoupe.reference;

import java.nio.charset.StandardCharsets;

/** A number read from bytes: to the same {@code double} as from a text, but without one where it has few digits. */
final class PlainNumber {

    /** So many digits a double holds exactly: one division by a power of ten rounds as a parser would. */
    private static final int EXACT_DIGITS = 15;

    /** So many a long holds. */
    private static final int MOST_DIGITS = 18;

    /** More than the error of a quotient in two parts, of which the second is so much smaller than the first. */
    private static final double DOUBT = 0x1p-48;

    /** The powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private double value;
    private int exponent;

    /** Reads it; whether it is a number in digits. */
    boolean read(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int point = -1;
        int zeros = 0;
        for (int i = first; i < to; i++) {
            byte mark = bytes[i];
            if (mark == '.' && point < 0) {
                point = i;
            } else if (mark >= '0' && mark <= '9' && count < MOST_DIGITS) {
                digits = digits * 10 + mark - '0';
                zeros = mark == '0' ? zeros + 1 : 0;
                count++;
            } else {
                return read(bytes, from, to, mark);
            }
        }
        if (count == 0) {
            return false;
        }
        int decimals = point < 0 ? 0 : to - point - 1;
        double size = count <= EXACT_DIGITS ? digits / POWERS[decimals] : quotient(digits, POWERS[decimals]);
        if (Double.isNaN(size)) {
            return read(bytes, from, to, (byte) '0');
        }
        value = negative ? -size : size;
        exponent = point < 0 ? Math.min(zeros, to - from - 1) : -decimals;
        return true;
    }

    /** A long by a power of ten, rounded once; NaN where it lies so near between two numbers that this cannot tell. */
    private static double quotient(long digits, double power) {
        double most = digits;
        double rest = digits - (long) most;
        double first = most / power;
        double second = (Math.fma(-first, power, most) + rest) / power;
        double low = first + second * (1 - DOUBT);
        double high = first + second * (1 + DOUBT);
        return low == high ? low : Double.NaN;
    }

    private boolean read(byte[] bytes, int from, int to, byte mark) {
        boolean plain = mark == 'e' || mark == 'E' || mark >= '0' && mark <= '9';
        return plain && read(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** Reads it; whether it is a number. */
    boolean read(String text) {
        value = Numbers.parse(text);
        exponent = Double.isNaN(value) ? 0 : Numbers.exponent(text);
        return !Double.isNaN(value);
    }

    /** The number read last. */
    double value() {
        return value;
    }

    /** The power of ten of its last digit that counts, as {@link Numbers#exponent} has it. */
    int exponent() {
        return exponent;
    }
}
