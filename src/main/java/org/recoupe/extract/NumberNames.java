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
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int LEAST_PHONE_DIGITS = 8;
    private static final int LONGEST_NOTE = 3;
    private static final int NATIONAL_PHONE_DIGITS = 10;
    private static final Set<String> SCHEMES = Set.of("http", "https", "www");

    private final Phrases<String> phrases;
    private final Phrases<String> heads;
    private final Phrases<String> inWords;
    private final Phrases<String> scores;
    private final Set<String> areas;
    private final Set<String> postcodeLengths;

    NumberNames(Language language) {
        Table table = language.table("numbers-left-alone");
        scores = phrases(language, CountedNouns.forms(table, "score"));
        areas = CountedNouns.forms(table, "area");
        postcodeLengths = CountedNouns.forms(table, "postcode-length");
        phrases = phrases(language, CountedNouns.forms(table, "phrase"));
        heads = phrases(language, CountedNouns.forms(table, "before"));
        inWords = phrases(language, CountedNouns.forms(table, "before-words"));
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
            return isAddress(tokens, at, limit) ? endOfGlued(tokens, at, limit) : endOfForeignPhone(tokens, at, limit);
        }
        int phone = Math.max(endOfPhone(tokens, at, limit), endOfNationalPhone(tokens, at, limit));
        if (phone > at) {
            return phone;
        }
        if (isNote(tokens, at) || isArea(tokens, at, limit) || isPostcode(tokens, at, limit)) {
            return at + 1;
        }
        return isCross(tokens, at + 1, limit) ? at + 3 : endOfCode(tokens, at, limit);
    }

    /** Whether an address on the web starts there: its digits are no numbers. */
    private static boolean isAddress(Tokens tokens, int at, int limit) {
        return SCHEMES.contains(tokens.get(at).norm())
                && at + 1 < limit
                && tokens.get(at + 1).glued()
                && ":.".contains(tokens.get(at + 1).text());
    }

    private static int endOfGlued(Tokens tokens, int at, int limit) {
        int end = at + 1;
        while (end < limit && tokens.get(end).glued()) {
            end++;
        }
        return end;
    }

    /** The token after digits that are part of a name, "PM2,5"; the next one where they are not. */
    int endOfRun(Tokens tokens, int at, int limit) {
        boolean inName = at > 0
                && tokens.get(at).kind() == Token.Kind.DIGITS
                && tokens.get(at).glued()
                && tokens.get(at - 1).kind() == Token.Kind.WORD;
        int end = at + 1;
        while (inName && end + 1 < limit && isInner(tokens, end)) {
            end += 2;
        }
        return end;
    }

    /** "a population of 6,190,280 [1]": the mark of a note. */
    private static boolean isNote(Tokens tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).text().equals("[")
                && tokens.get(at + 1).text().equals("]")
                && tokens.get(at).text().length() <= LONGEST_NOTE;
    }

    /** "Seine-Saint-Denis (93)": the code of an area behind its name. */
    private boolean isArea(Tokens tokens, int at, int limit) {
        return areas.contains(tokens.get(at).text())
                && at >= 2
                && at + 1 < limit
                && tokens.get(at - 1).text().equals("(")
                && isPartOfCapitals(tokens, at - 2)
                && (tokens.get(at + 1).text().equals(")")
                        || tokens.get(at + 1).text().equals(","))
                && !(at + 2 < limit
                        && tokens.get(at + 2).glued()
                        && tokens.get(at + 2).kind() == Token.Kind.DIGITS);
    }

    /** Whether the word or one that hyphens join to it has a capital: "Saint-Denis", "Charente-maritime". */
    private static boolean isPartOfCapitals(Tokens tokens, int at) {
        int word = at;
        while (word >= 2
                && !tokens.get(word).capitalised()
                && tokens.get(word - 1).kind() == Token.Kind.HYPHEN) {
            word -= 2;
        }
        return tokens.get(word).capitalised();
    }

    /** "75008 Paris": ungrouped digits before a name, and not round. */
    private boolean isPostcode(Tokens tokens, int at, int limit) {
        String digits = tokens.get(at).text();
        return postcodeLengths.contains(Integer.toString(digits.length()))
                && !digits.endsWith("00")
                && at + 1 < limit
                && !tokens.get(at + 1).glued()
                && tokens.get(at + 1).text().length() > 3
                && tokens.get(at + 1).capitalised();
    }

    /** Whether the words before say that this number and the next are a score: "l'emporte 3 à 1". */
    boolean isScore(Tokens tokens, int at, int floor) {
        return !scores.endingAt(tokens, at, floor).isEmpty();
    }

    /** Whether the word before makes that number a name: "article 49", "Boeing 737". */
    boolean isNamed(Tokens tokens, int at, int floor) {
        if (at <= floor) {
            return false;
        }
        return !heads.endingAt(tokens, at, floor).isEmpty()
                || at - 1 > floor && tokens.get(at - 1).capitalised() && !opens(tokens, at - 1);
    }

    /** Whether a capital is due to what stands before, as behind the date and dash that open a dispatch. */
    private static boolean opens(Tokens tokens, int at) {
        Token before = tokens.get(at - 1);
        return before.kind() == Token.Kind.HYPHEN || ".:;".contains(before.text());
    }

    /** Whether the word before makes a number in words a name: "BBC One", "the bottom three". */
    boolean isNamedInWords(Tokens tokens, int at, int floor) {
        boolean capitals = tokens.get(at).capitalised() && isNamed(tokens, at, floor);
        return capitals || at > floor && !inWords.endingAt(tokens, at, floor).isEmpty();
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

    /** "4x4", "1920×1080". */
    private static boolean isCross(Tokens tokens, int at, int limit) {
        return at + 1 < limit
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued()
                && "xX×".contains(tokens.get(at).text())
                && tokens.get(at + 1).kind() == Token.Kind.DIGITS;
    }

    /** "0 800 123 456", "0800 12 34 56": groups that start with a nought and have ten digits. */
    private static int endOfNationalPhone(Tokens tokens, int at, int limit) {
        if (!tokens.get(at).text().startsWith("0") || tokens.get(at).text().length() > LONGEST_COUNTRY_CODE + 1) {
            return at;
        }
        int digits = 0;
        int end = at;
        while (end < limit && digits < NATIONAL_PHONE_DIGITS && isGroup(tokens, end)) {
            digits += tokens.get(end).text().length();
            end++;
        }
        return digits == NATIONAL_PHONE_DIGITS ? end : at;
    }

    /** "+33 1 42 34 56 78". */
    private static int endOfForeignPhone(Tokens tokens, int at, int limit) {
        boolean code = tokens.get(at).text().equals("+")
                && at + 1 < limit
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).text().length() <= LONGEST_COUNTRY_CODE;
        int digits = 0;
        int groups = 0;
        int end = at + 1;
        while (code && end < limit && isGroup(tokens, end)) {
            digits += tokens.get(end).text().length();
            groups++;
            end++;
        }
        return groups > LONGEST_COUNTRY_CODE && digits >= LEAST_PHONE_DIGITS ? end : at;
    }

    private static boolean isGroup(Tokens tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.DIGITS
                && tokens.get(at).text().length() <= 4;
    }
}
