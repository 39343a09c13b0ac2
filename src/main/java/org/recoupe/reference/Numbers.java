package org.recoupe.reference;

import java.math.BigDecimal;

/** Numbers as reference data writes them: a decimal point, no separators, no unit. */
final class Numbers {

    private Numbers() {}

    /** The number written there; NaN if it is none. */
    static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            boolean allowed = mark >= '0' && mark <= '9' || mark == '.' || mark == '-' || mark == 'e' || mark == 'E';
            if (!allowed) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // "1.2.3": the caller reports the cell
        }
    }

    /** The power of ten of the last digit that counts: 2 for {@code 4300}, -2 for {@code 4.36}, -1 for {@code 51.0}. */
    static int exponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        int shift = e < 0 ? 0 : (int) parse(text.substring(e + 1));
        String digits = e < 0 ? text : text.substring(0, e);
        int point = digits.indexOf('.');
        if (point >= 0) {
            return point + 1 - digits.length() + shift;
        }
        int zeros = 0;
        int last = digits.length() - 1;
        while (last - zeros > 0 && digits.charAt(last - zeros) == '0') {
            zeros++;
        }
        return zeros + shift;
    }

    /** The number in plain digits, without needless zeros; open ends in words of mathematics. */
    static String plain(double number) {
        return Double.isInfinite(number)
                ? (number > 0 ? "∞" : "-∞")
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
