package org.recoupe.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where the sentences of a paragraph end. What stands around a mark mostly settles it; the statistical model is
 * asked about the rest, and only then loaded.
 */
final class SentenceEnds {

    private static final String MARKS = ".!?…";
    private static final String CLOSERS = "»”’\"')]}›*_";
    private static final String OPENERS = "«“‘\"'([{‹„-–—*_¿¡";
    private static final String CONTINUERS = ",;:.!?…/%";
    private static final int LONGEST_WORD = 40;
    /** Shorter words before a full stop may be abbreviations. */
    private static final int PLAIN_WORD = 4;

    private final Language language;
    private final Abbreviations abbreviations;
    private final Set<String> functionWords;

    SentenceEnds(Language language) {
        this.language = language;
        this.abbreviations = new Abbreviations(language);
        this.functionWords = Set.copyOf(language.table("function-words").column("form"));
    }

    /** The offsets after the last character of each sentence, the paragraph's own end included. */
    List<Integer> in(String text, ParagraphBreaks.Stretch paragraph) {
        List<Integer> found = new ArrayList<>();
        int quotes = 0;
        int at = paragraph.start();
        int start = at;
        while (at < paragraph.end()) {
            char c = text.charAt(at);
            quotes += c == '"' ? 1 : 0;
            if (MARKS.indexOf(c) < 0) {
                at++;
                continue;
            }
            int mark = lastOf(text, at, paragraph.end());
            int end = close(text, mark + 1, paragraph.end(), quotes % 2 == 1);
            if (end < paragraph.end()
                    && Tokens.isSpace(text.charAt(end))
                    && ends(text, start, mark, end, paragraph.end())) {
                found.add(end);
                for (int i = mark + 1; i < end; i++) {
                    quotes += text.charAt(i) == '"' ? 1 : 0;
                }
                start = end;
                at = end;
            } else {
                at = mark + 1;
            }
        }
        found.add(paragraph.end());
        return found;
    }

    /** The last of the marks that stand together: {@code ?!}, {@code ...}. */
    private static int lastOf(String text, int first, int limit) {
        int at = first;
        while (at + 1 < limit && MARKS.indexOf(text.charAt(at + 1)) >= 0) {
            at++;
        }
        return at;
    }

    /** Where a sentence ends that ends before there: closing quotes and brackets belong to it, and the space before them. */
    private static int close(String text, int from, int limit, boolean quoteIsOpen) {
        int end = from;
        boolean open = quoteIsOpen;
        while (end < limit) {
            int next = skipSpaces(text, end, limit);
            char c = next < limit ? text.charAt(next) : ' ';
            boolean glued = next == end;
            boolean closes = switch (c) {
                case '»', '”', '›', ')', ']', '}' -> true;
                case '"' -> glued || open;
                case '[' -> glued && footnote(text, next, limit) > next;
                default -> glued && CLOSERS.indexOf(c) >= 0;
            };
            if (!closes) {
                return end;
            }
            open = c != '"' && open;
            end = c == '[' ? footnote(text, next, limit) : next + 1;
        }
        return end;
    }

    /** After a reference such as {@code [12]}; where it starts if it is none. */
    private static int footnote(String text, int bracket, int limit) {
        int at = bracket + 1;
        while (at < limit && at - bracket < 5 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > bracket + 1 && at < limit && text.charAt(at) == ']' ? at + 1 : bracket;
    }

    /** Whether the sentence ends between {@code end} and what follows the spaces there. */
    private boolean ends(String text, int start, int mark, int end, int limit) {
        int next = skipSpaces(text, end, limit);
        int letter = afterOpeners(text, next, limit);
        if (letter >= limit) {
            return false;
        }
        if (CONTINUERS.indexOf(text.charAt(next)) >= 0) {
            return false;
        }
        boolean fullStop = text.charAt(mark) == '.' && !isEllipsis(text, mark);
        if (Character.isLowerCase(text.codePointAt(letter))) {
            return fullStop && end == mark + 1 && letter == next && isSlip(text, start, mark, letter);
        }
        return !fullStop || fullStopEnds(text, start, mark, letter, letter > next);
    }

    private static int afterOpeners(String text, int from, int limit) {
        int at = from;
        while (at < limit
                && at - from < 4
                && (OPENERS.indexOf(text.charAt(at)) >= 0 || Tokens.isSpace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Whether a sentence starts with a small letter by mistake. */
    private boolean isSlip(String text, int start, int mark, int letter) {
        String before = wordBefore(text, start, mark);
        return isPlain(before)
                && before.codePoints().anyMatch(Character::isLetter)
                && functionWords.contains(Tokens.norm(wordAt(text, letter)))
                && SentenceModel.of(language).endsAt(text, mark);
    }

    private static boolean isEllipsis(String text, int mark) {
        return mark > 0 && MARKS.indexOf(text.charAt(mark - 1)) >= 0;
    }

    private boolean fullStopEnds(String text, int start, int mark, int letter, boolean opens) {
        String before = wordBefore(text, start, mark);
        boolean starter = functionWords.contains(Tokens.norm(wordAt(text, letter)));
        if (isEnumeration(text, start, mark, before)) {
            return false;
        }
        return switch (abbreviations.at(before, Character.isDigit(text.codePointAt(letter)))) {
            case NEVER_ENDS -> false;
            case MAY_END -> starter || opens;
            case NONE ->
                starter
                        || opens
                        || isPlain(before)
                        || SentenceModel.of(language).endsAt(text, mark);
        };
    }

    /** A number or a letter that opens the sentence: "1. Le budget". */
    private static boolean isEnumeration(String text, int start, int mark, String before) {
        int from = skipSpaces(text, start, mark);
        return mark - from == before.length()
                && before.length() <= 3
                && before.codePoints().allMatch(Character::isDigit);
    }

    /** A word in small letters that is too long for an abbreviation, or a number or sign. */
    private static boolean isPlain(String before) {
        int letters = (int) before.codePoints().filter(Character::isLetter).count();
        boolean small = before.codePoints().noneMatch(Character::isUpperCase);
        return small && (letters == 0 || letters >= PLAIN_WORD) && before.indexOf('.') < 0;
    }

    private static String wordBefore(String text, int start, int mark) {
        int from = mark;
        while (from > start && mark - from < LONGEST_WORD && !isWordBreak(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, mark);
    }

    private static boolean isWordBreak(char c) {
        return Tokens.isSpace(c) || "«»“”\"([{’'".indexOf(c) >= 0;
    }

    /** The word that starts there, an elided article with its apostrophe. */
    private static String wordAt(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST_WORD && Character.isLetter(text.charAt(to))) {
            to++;
        }
        boolean elided = to < text.length() && to - from <= 2 && "'’".indexOf(text.charAt(to)) >= 0;
        return text.substring(from, elided ? to + 1 : to);
    }

    private static int skipSpaces(String text, int from, int limit) {
        int at = from;
        while (at < limit && Tokens.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
