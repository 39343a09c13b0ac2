package org.recoupe.extract;

import java.text.Normalizer;
import java.util.Optional;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads the single characters that write a fraction: ½, ¾, ⅔. */
final class VulgarFractions {

    private static final char FRACTION_SLASH = '\u2044';

    private VulgarFractions() {}

    /** The fraction that the token is, if it is one. */
    static Optional<Numeral> at(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (Character.getType(token.text().codePointAt(0)) != Character.OTHER_NUMBER) {
            return Optional.empty();
        }
        String spelled = Normalizer.normalize(token.text(), Normalizer.Form.NFKD);
        int slash = spelled.indexOf(FRACTION_SLASH);
        if (slash != 1 || slash == spelled.length() - 1) {
            return Optional.empty();
        }
        double below = Integer.parseInt(spelled.substring(slash + 1));
        double value = Character.digit(spelled.charAt(0), 10) / below;
        return Optional.of(new Numeral(at, at + 1, value, 0, 1, Numeral.Form.FRACTION, Numeral.Writing.DIGITS, false));
    }
}
