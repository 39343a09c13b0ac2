package org.recoupe.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Reads numbers written in digits, with the language's decimal mark and its marks between groups of three. */
final class DigitReader {

    private static final int LONGEST = 18;

    private final Set<String> decimalMarks;
    private final Set<String> shortDecimalMarks;
    private final Set<String> groupMarks;
    private final Set<String> ordinalMarks;

    DigitReader(Language language) {
        Table marks = language.table("number-marks");
        decimalMarks = marks(marks, "decimal");
        shortDecimalMarks = marks(marks, "short-decimal");
        groupMarks = marks(marks, "group");
        ordinalMarks = marks(marks, "ordinal");
    }

    private static Set<String> marks(Table table, String kind) {
        return table.rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> row.all("mark").stream())
                .map(mark -> mark.equals("comma") ? "," : mark)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number that starts at that token; none if no digits stand there, or more than a number has. */
    Optional<Numeral> at(Tokens tokens, int from, int limit) {
        if (tokens.get(from).kind() != Token.Kind.DIGITS) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(tokens.get(from).text());
        int to = groups(tokens, from, limit, digits);
        int whole = digits.length();
        if (isMark(tokens, to, limit, decimalMarks) || to == from + 1 && isShortDecimal(tokens, from, limit)) {
            digits.append(tokens.get(to + 1).text());
            to += 2;
        }
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        to = afterNoCents(tokens, to, limit);
        int decimals = digits.length() - whole;
        double value = value(digits, decimals);
        if (value < 0) {
            return Optional.empty();
        }
        Optional<Numeral> raised = Exponents.after(tokens, from, to, limit, value, decimals);
        if (raised.isPresent()) {
            return raised;
        }
        if (decimals == 0 && to < limit && isOrdinalMark(tokens, to)) {
            return Optional.of(
                    new Numeral(from, to + 1, value, 0, 1, Numeral.Form.ORDINAL, Numeral.Writing.DIGITS, false));
        }
        double step = decimals > 0 ? Math.pow(10, -decimals) : step(value);
        return Optional.of(new Numeral(from, to, value, step, 1, Numeral.Form.CARDINAL, Numeral.Writing.DIGITS, false));
    }

    /** The token after the dash that stands for no cents: "1 200.–", "15,-". */
    private int afterNoCents(Tokens tokens, int at, int limit) {
        boolean dash = at + 1 < limit
                && tokens.get(at).glued()
                && decimalMarks.contains(tokens.get(at).norm())
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).kind() == Token.Kind.HYPHEN
                && (at + 2 >= limit || !tokens.get(at + 2).glued());
        return dash ? at + 2 : at;
    }

    /** The decimals that start at that token with their mark alone: ".25". */
    Optional<Numeral> decimals(Tokens tokens, int from, int limit) {
        return tokens.get(from).glued() ? Optional.empty() : decimalsAfterSign(tokens, from, limit);
    }

    /** The same after a sign: "-.25". */
    Optional<Numeral> decimalsAfterSign(Tokens tokens, int from, int limit) {
        boolean starts = from + 1 < limit
                && decimalMarks.contains(tokens.get(from).norm())
                && tokens.get(from + 1).glued()
                && tokens.get(from + 1).kind() == Token.Kind.DIGITS;
        int decimals = starts ? tokens.get(from + 1).text().length() : 0;
        if (!starts || decimals > LONGEST) {
            return Optional.empty();
        }
        double value = value(new StringBuilder(tokens.get(from + 1).text()), decimals);
        return value < 0
                ? Optional.empty()
                : Optional.of(new Numeral(
                        from,
                        from + 2,
                        value,
                        Math.pow(10, -decimals),
                        1,
                        Numeral.Form.CARDINAL,
                        Numeral.Writing.DIGITS,
                        false));
    }

    /** Written out to the last digit, yet a row of noughts at the end is rarely counted. */
    private static double step(double value) {
        if (value < 1000) {
            return 0;
        }
        if (value % 1e6 == 0) {
            return 1e5;
        }
        if (value % 1e3 == 0) {
            return value < 1e4 ? 100 : 1e3;
        }
        return 1;
    }

    private int groups(Tokens tokens, int from, int limit, StringBuilder digits) {
        int to = from + 1;
        if (digits.length() > 3 || digits.charAt(0) == '0') {
            return to;
        }
        String mark = "";
        while (to < limit && digits.length() <= LONGEST) {
            String next = groupMark(tokens, to, limit);
            if (next.isEmpty() || !mark.isEmpty() && !next.equals(mark)) {
                break;
            }
            mark = next;
            to += mark.equals("space") ? 1 : 2;
            digits.append(tokens.get(to - 1).text());
        }
        return to;
    }

    /** The mark between the group that ends before that token and the next; empty if no group of three follows. */
    private String groupMark(Tokens tokens, int at, int limit) {
        Token next = tokens.get(at);
        if (isGroup(next) && !next.glued()) {
            boolean single = next.start() - tokens.get(at - 1).end() == 1;
            int space = tokens.text().charAt(next.start() - 1);
            boolean listed = groupMarks.contains("space") || space == 0xA0 || space == 0x202F || space == 0x2009;
            return single && listed && space != '\n' ? "space" : "";
        }
        if (at + 1 >= limit
                || !next.glued()
                || !isGroup(tokens.get(at + 1))
                || !tokens.get(at + 1).glued()) {
            return "";
        }
        boolean own = groupMarks.contains(next.norm());
        boolean foreign = decimalMarks.contains(next.norm()) && isForeignGroup(tokens, at, limit);
        return own || foreign ? next.norm() : "";
    }

    /** Whether a decimal mark stands between groups after all: "300,000" and "1,234,567" in French. */
    private static boolean isForeignGroup(Tokens tokens, int at, int limit) {
        boolean repeated = at + 3 < limit
                && tokens.get(at + 2).glued()
                && tokens.get(at + 2).norm().equals(tokens.get(at).norm())
                && tokens.get(at + 3).glued()
                && isGroup(tokens.get(at + 3));
        boolean last = at >= 2
                && tokens.get(at - 2).norm().equals(tokens.get(at).norm())
                && tokens.get(at - 2).glued();
        return repeated || last || tokens.get(at + 1).text().equals("000");
    }

    private static boolean isGroup(Token token) {
        return token.kind() == Token.Kind.DIGITS && token.text().length() == 3;
    }

    private static boolean isMark(Tokens tokens, int at, int limit, Set<String> marks) {
        return at + 1 < limit
                && tokens.get(at).glued()
                && marks.contains(tokens.get(at).norm())
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).kind() == Token.Kind.DIGITS;
    }

    /** "5,9 %" in English: too few digits for a group, and no list such as "1,2,3". */
    private boolean isShortDecimal(Tokens tokens, int from, int limit) {
        return isMark(tokens, from + 1, limit, shortDecimalMarks)
                && tokens.get(from).text().length() <= 3
                && tokens.get(from + 2).text().length() <= 2
                && !tokens.get(from).glued()
                && !isMark(tokens, from + 3, limit, shortDecimalMarks);
    }

    private boolean isOrdinalMark(Tokens tokens, int at) {
        return tokens.get(at).glued() && ordinalMarks.contains(tokens.get(at).norm());
    }

    /** The number those digits write; negative if one of them is no digit that has a value. */
    private static double value(StringBuilder digits, int decimals) {
        long value = 0;
        for (int digit :
                digits.codePoints().map(code -> Character.digit(code, 10)).toArray()) {
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value / Math.pow(10, decimals);
    }
}
