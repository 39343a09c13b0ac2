package org.recoupe.extract;

import java.util.List;
import java.util.Set;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Tells numbers that name, count off or score something, and so are no quantity: articles, codes, phone numbers. */
final class NumberNames {

    private static final int PHONE_PAIRS = 4;

    private final Phrases<String> phrases;
    private final Phrases<String> heads;

    NumberNames(Language language) {
        Table table = language.table("numbers-left-alone");
        phrases = phrases(language, CountedNouns.forms(table, "phrase"));
        heads = phrases(language, CountedNouns.forms(table, "before"));
    }

    private static Phrases<String> phrases(Language language, Set<String> forms) {
        Phrases<String> phrases = new Phrases<>(language);
        forms.forEach(form -> phrases.add(form, form));
        return phrases;
    }

    /** The token after a phrase, code or phone number that starts at that token; the same token if none does. */
    int end(Tokens tokens, int at, int limit) {
        List<Phrases.Match<String>> phrase = phrases.startingAt(tokens, at, limit);
        if (!phrase.isEmpty()) {
            return phrase.get(0).to();
        }
        if (tokens.get(at).kind() != Token.Kind.DIGITS) {
            return at;
        }
        int phone = endOfPhone(tokens, at, limit);
        return phone > at ? phone : endOfCode(tokens, at, limit);
    }

    /** Whether the word before makes that number a name: "article 49", "Boeing 737". */
    boolean isNamed(Tokens tokens, int at, int floor) {
        return isCountedOff(tokens, at, floor)
                || at - 1 > floor && tokens.get(at - 1).capitalised();
    }

    /** Whether the word before has its things counted off: "article 49", "the bottom three". */
    boolean isCountedOff(Tokens tokens, int at, int floor) {
        return at > floor && !heads.endingAt(tokens, at, floor).isEmpty();
    }

    /** Digits with other characters inside: "192.168.1.1", "12:30", "737-800ER", "4x4". */
    private static int endOfCode(Tokens tokens, int at, int limit) {
        int end = at + 1;
        int marks = 0;
        boolean colon = false;
        while (end + 1 < limit && isInner(tokens, end)) {
            String mark = tokens.get(end).text();
            colon |= mark.equals(":");
            marks++;
            end += 2;
        }
        boolean grouped = marks >= 2 && isGrouped(tokens, at, end);
        return colon || marks >= 2 && !grouped ? end : at;
    }

    private static boolean isInner(Tokens tokens, int at) {
        boolean joined = tokens.get(at).glued()
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).kind() == Token.Kind.DIGITS;
        return joined
                && (".:/'".contains(tokens.get(at).text())
                        || tokens.get(at).kind() == Token.Kind.HYPHEN
                        || tokens.get(at).text().equals(","));
    }

    /** Whether the marks part groups of three, or two decimals: "1.234.567,89", "3.5-4.5". */
    private static boolean isGrouped(Tokens tokens, int from, int to) {
        for (int mark = from + 1; mark + 1 < to; mark += 2) {
            boolean hyphen = tokens.get(mark).kind() == Token.Kind.HYPHEN;
            boolean last = mark + 2 >= to;
            boolean group = tokens.get(mark + 1).text().length() == 3;
            boolean beforeHyphen = mark + 2 < to && tokens.get(mark + 2).kind() == Token.Kind.HYPHEN;
            if (!hyphen && !last && !group && !beforeHyphen) {
                return false;
            }
            if (hyphen && mark > from + 1 && tokens.get(mark - 2).kind() == Token.Kind.HYPHEN) {
                return false;
            }
        }
        return true;
    }

    private static int endOfPhone(Tokens tokens, int at, int limit) {
        int groups = endOfGroups(tokens, at, limit);
        return groups > at ? groups : endOfPairs(tokens, at, limit);
    }

    /** "020 7946 0958": groups of digits, the first of which starts with a nought. */
    private static int endOfGroups(Tokens tokens, int at, int limit) {
        int end = at;
        boolean nought =
                tokens.get(at).text().length() > 1 && tokens.get(at).text().startsWith("0");
        while (nought && end < limit && tokens.get(end).kind() == Token.Kind.DIGITS) {
            end++;
            boolean hyphen = end + 1 < limit
                    && tokens.get(end).kind() == Token.Kind.HYPHEN
                    && tokens.get(end + 1).kind() == Token.Kind.DIGITS;
            end = hyphen ? end + 1 : end;
        }
        return end > at + 1 ? end : at;
    }

    private static int endOfPairs(Tokens tokens, int at, int limit) {
        int end = at;
        int pairs = 0;
        while (end < limit
                && tokens.get(end).kind() == Token.Kind.DIGITS
                && tokens.get(end).text().length() == 2) {
            pairs++;
            end++;
            boolean mark = end + 1 < limit
                    && tokens.get(end).glued()
                    && ".-".contains(tokens.get(end).text());
            end = mark ? end + 1 : end;
        }
        return pairs >= PHONE_PAIRS ? end : at;
    }
}
