package org.recoupe.report;

import org.recoupe.article.Span;

/**
 * What stands around a quote in its sentence, or as much of it as a reader takes in.
 *
 * @param before what goes before the quote
 * @param after what comes after it
 */
record Sentence(String before, String after) {

    private static final int BEFORE = 140;
    private static final int AFTER = 110;
    private static final String ENDS = ".!?…";
    private static final String CUT = "… ";

    /** The surroundings of that span in the text it lies in. */
    static Sentence around(Span span, String text) {
        int start = start(text, span.start());
        int end = end(text, span.end());
        String before = text.substring(start, span.start()).stripLeading();
        String after = text.substring(span.end(), end).stripTrailing();
        return new Sentence(shortenedBefore(before), shortenedAfter(after));
    }

    private static int start(String text, int from) {
        int at = from;
        while (at > 0 && !isEnd(text, at - 1)) {
            at--;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text, at)) {
            at++;
        }
        return at < text.length() && text.charAt(at) != '\n' ? at + 1 : at;
    }

    /** Whether a sentence ends with that character: a line, or a stop that a blank follows and more than one letter precedes. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        boolean initial = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        return last && ENDS.indexOf(c) >= 0 && !(c == '.' && initial);
    }

    private static String shortenedBefore(String text) {
        int space = text.length() <= BEFORE ? -1 : text.indexOf(' ', text.length() - BEFORE);
        return space < 0 ? text : CUT + text.substring(space + 1);
    }

    private static String shortenedAfter(String text) {
        int space = text.length() <= AFTER ? -1 : text.lastIndexOf(' ', AFTER);
        return space < 0 ? text : text.substring(0, space) + " …";
    }
}
