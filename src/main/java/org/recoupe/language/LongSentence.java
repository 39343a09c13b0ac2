package org.recoupe.language;

/**
 * Where a sentence is cut that is longer than anybody writes: a table without full stops, a text that is none. What is
 * worked out within a sentence may take time in the square of its length; so cut, a text of any shape takes linear time.
 */
final class LongSentence {

    /** In characters; the press rarely writes more than a third of it. */
    static final int LONGEST = 2500;

    private static final int SHORTEST = LONGEST / 2;
    private static final String STRONG = ".!?…;:\n\r";
    private static final String WEAK = ",)]}»”\"–—";

    private LongSentence() {}

    /** The offset to cut at: behind a mark with a space after it, else at a space, else where no word or number is cut. */
    static int cut(String text, int start, int end) {
        int latest = start + LONGEST;
        int earliest = start + SHORTEST;
        int cut = behind(STRONG, text, earliest, latest);
        cut = cut < 0 ? behind(WEAK, text, earliest, latest) : cut;
        cut = cut < 0 ? behind("", text, earliest, latest) : cut;
        return cut < 0 ? endOfWord(text, latest, end) : cut;
    }

    /** The last space behind one of those marks, or behind anything if there are none; negative if there is none. */
    private static int behind(String marks, String text, int earliest, int latest) {
        for (int at = latest; at > earliest; at--) {
            boolean mark = marks.isEmpty() || marks.indexOf(text.charAt(at - 1)) >= 0;
            if (mark && Tokens.isSpace(text.charAt(at)) && !Tokens.isSpace(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private static int endOfWord(String text, int from, int end) {
        int at = from;
        while (at < end && isInner(text.charAt(at)) && isInner(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
