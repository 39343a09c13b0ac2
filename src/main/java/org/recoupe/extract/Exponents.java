package org.recoupe.extract;

import java.util.Optional;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads what raises a number in digits: "1,2e+6" times a power of ten, "10^6" to a power. */
final class Exponents {

    private static final int MOST_DIGITS = 3;

    private Exponents() {}

    /** The number from that token to another, raised by what stands glued to it; none if nothing does. */
    static Optional<Numeral> after(Tokens tokens, int from, int to, int limit, double value, int decimals) {
        if (to + 1 >= limit || !tokens.get(to).glued()) {
            return Optional.empty();
        }
        boolean power = tokens.get(to).text().equals("^");
        if (!power && !tokens.get(to).norm().equals("e")) {
            return Optional.empty();
        }
        boolean minus = tokens.get(to + 1).kind() == Token.Kind.HYPHEN;
        boolean signed = minus || tokens.get(to + 1).text().equals("+");
        int at = signed ? to + 2 : to + 1;
        boolean digits = at < limit
                && tokens.get(to + 1).glued()
                && tokens.get(at).glued()
                && tokens.get(at).kind() == Token.Kind.DIGITS
                && tokens.get(at).text().length() <= MOST_DIGITS;
        return digits
                ? raised(from, at + 1, value, decimals, power, exponent(tokens.get(at), minus))
                : Optional.empty();
    }

    private static int exponent(Token digits, boolean minus) {
        int exponent = Integer.parseInt(digits.text());
        return minus ? -exponent : exponent;
    }

    private static Optional<Numeral> raised(int from, int to, double value, int decimals, boolean power, int exponent) {
        double factor = Math.pow(10, exponent);
        double raised = power ? Math.pow(value, exponent) : value * factor;
        double step = power ? 0 : Math.pow(10, exponent - decimals);
        return Double.isFinite(raised)
                ? Optional.of(
                        new Numeral(from, to, raised, step, 1, Numeral.Form.CARDINAL, Numeral.Writing.DIGITS, false))
                : Optional.empty();
    }
}
