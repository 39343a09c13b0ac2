package org.recoupe.importing;

import java.util.Optional;

/** Numbers as publishers write them, into digits with a decimal point; their precision is kept. */
final class Numerals {

    private static final int LARGEST_EXPONENT = 30;

    private Numerals() {}

    /** That number, whose decimals stand behind that mark; empty if it is none, or larger than anything that is counted. */
    static Optional<String> of(String written, char decimal) {
        String text = written.strip();
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            boolean digit = mark >= '0' && mark <= '9';
            if (mark == decimal) {
                plain.append('.');
            } else if (digit || mark == 'e' || mark == 'E' || mark == '-') {
                plain.append(mark);
            } else if (mark == '+' && i > 0) {
                continue;
            } else {
                return Optional.empty();
            }
        }
        return real(plain.toString());
    }

    private static Optional<String> real(String plain) {
        try {
            double value = Double.parseDouble(plain);
            double size = Math.abs(value);
            boolean huge = size >= Math.pow(10, LARGEST_EXPONENT);
            boolean tiny = size < Math.pow(10, -LARGEST_EXPONENT) && plain.matches(".*[1-9].*[eE].*");
            return huge || tiny ? Optional.empty() : Optional.of(plain);
        } catch (NumberFormatException e) {
            return Optional.empty(); // no number: the caller says where
        }
    }

    /** The same without marks between thousands. */
    static String ungrouped(String written, char thousands) {
        return written.indexOf(thousands) < 0 ? written : written.replace(String.valueOf(thousands), "");
    }
}
