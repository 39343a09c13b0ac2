package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads the power of ten that a number in digits is multiplied by: "1.99 × 10^30", "6.2×10⁻⁴", "1.3e6". */
final class PowersOfTen {

    private static final String TIMES = "\u00d7x*\u00b7\u22c5";
    private static final String MINUS = "-\u2212\u2013\u207b";
    private static final String EXPONENT = "e";
    private static final int LARGEST = 99;

    private PowersOfTen() {}

    /** That number times the power behind it; none if there is none. */
    static Optional<Numeral> times(Tokens tokens, Numeral number, int limit) {
        int at = number.to();
        if (!number.cardinal() || number.writing() != Numeral.Writing.DIGITS || at + 1 >= limit) {
            return Optional.empty();
        }
        Token mark = tokens.get(at);
        if (mark.is(EXPONENT) && mark.glued() && tokens.get(at + 1).glued()) {
            return exponent(tokens, number, at + 1, limit, true);
        }
        boolean ten = TIMES.contains(mark.norm()) && tokens.get(at + 1).text().equals("10");
        return ten ? exponent(tokens, number, at + 2, limit, false) : Optional.empty();
    }

    /** The exponent, with a sign, a caret or raised digits to tell it from a number, or glued to its letter. */
    private static Optional<Numeral> exponent(Tokens tokens, Numeral number, int from, int limit, boolean told) {
        int at = from;
        boolean marked = told;
        int sign = 1;
        if (is(tokens, at, limit, "^")) {
            marked = true;
            at++;
        }
        if (is(tokens, at, limit, "+") || is(tokens, at, limit, MINUS)) {
            sign = is(tokens, at, limit, "+") ? 1 : -1;
            marked = true;
            at++;
        }
        int exponent = 0;
        int start = at;
        while (at < limit && tokens.get(at).glued() && exponent <= LARGEST) {
            int digits = digits(tokens.get(at), at == start);
            if (digits < 0) {
                break;
            }
            marked |= tokens.get(at).kind() == Token.Kind.OTHER;
            exponent = exponent * 10 + digits;
            at++;
        }
        if (!marked || at == start || exponent > LARGEST) {
            return Optional.empty();
        }
        double power = Math.pow(10, sign * exponent);
        double step = number.step() > 0 ? number.step() : 1;
        return Optional.of(number.as(at, number.value() * power, step * power, Numeral.Form.CARDINAL));
    }

    private static boolean is(Tokens tokens, int at, int limit, String marks) {
        return at < limit
                && tokens.get(at).glued()
                && marks.contains(tokens.get(at).text());
    }

    /** The value of a run of digits, or of one raised digit; negative if it is neither. */
    private static int digits(Token token, boolean first) {
        if (token.kind() == Token.Kind.DIGITS) {
            return first && token.text().length() <= 2 ? Integer.parseInt(token.text()) : -1;
        }
        boolean raised = Character.getType(token.text().codePointAt(0)) == Character.OTHER_NUMBER;
        return raised ? Character.getNumericValue(token.text().codePointAt(0)) : -1;
    }
}
