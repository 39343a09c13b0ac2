package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides a constraint into its words, numbers, texts and signs. Written out: a thousand rules are divided at each start. */
final class FormulaTokens {

    private static final String SIGNS = "-+*/%<>!().,[]";

    private static final String DOUBLE = "&& || == != <= >=";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private FormulaTokens(String text) {
        this.text = text;
    }

    /** The tokens of that text; nothing if it holds what no formula can. */
    static Optional<List<String>> of(String text) {
        FormulaTokens found = new FormulaTokens(text);
        while (found.at < text.length()) {
            int end = found.end();
            if (end < 0) {
                return Optional.empty();
            } else if (!Character.isWhitespace(text.charAt(found.at))) {
                found.tokens.add(text.substring(found.at, end));
            }
            found.at = end;
        }
        return Optional.of(found.tokens);
    }

    /** Where the token ends that starts here; -1 if none does. */
    private int end() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            return at + 1;
        } else if (first == '"') {
            return quoted();
        } else if (digit(at)) {
            return number();
        } else if (word(first)) {
            int end = at + 1;
            while (end < text.length() && inWord(text.charAt(end))) {
                end++;
            }
            return end;
        }
        boolean both = at + 2 <= text.length() && DOUBLE.contains(text.substring(at, at + 2)) && first != ' ';
        return both ? at + 2 : SIGNS.indexOf(first) >= 0 ? at + 1 : -1;
    }

    private int quoted() {
        int end = text.indexOf('"', at + 1);
        String quoted = end > 0 ? text.substring(at, end) : "\n";
        return quoted.indexOf('\\') < 0 && quoted.indexOf('\n') < 0 ? end + 1 : -1;
    }

    private int number() {
        int end = digits(at);
        if (end < text.length() && text.charAt(end) == '.' && digit(end + 1)) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? end + 2 : end + 1;
            return digit(sign) ? digits(sign) : -1;
        }
        return end;
    }

    private int digits(int from) {
        int end = from;
        while (digit(end)) {
            end++;
        }
        return end;
    }

    private boolean digit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Whether a name can go on with that character. */
    static boolean inWord(char c) {
        return word(c) && c != '$' || c >= '0' && c <= '9';
    }

    private static boolean word(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }
}
