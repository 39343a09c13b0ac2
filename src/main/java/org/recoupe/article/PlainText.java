package org.recoupe.article;

/** Reads plain text: a title where the first line looks like one, and the rest as it is. */
final class PlainText {

    private static final int LONGEST_TITLE = 150;
    private static final int LONG_PARAGRAPH = 120;

    private PlainText() {}

    /** The draft of that text. */
    static Draft read(String id, String origin, String text) {
        int start = skipBlank(text, 0);
        int end = endOfLine(text, start);
        String first = text.substring(start, end).strip();
        int body = skipBlank(text, end);
        if (!looksLikeTitle(first) || body == text.length() || !isSetOff(text, first, end, body)) {
            return dated(Draft.of(id, origin, "", text));
        }
        return dated(Draft.of(id, origin, first, text.substring(body)));
    }

    private static Draft dated(Draft draft) {
        return new Draft(
                draft.id(),
                draft.origin(),
                draft.title(),
                draft.text(),
                "",
                "",
                Dateline.in(draft.text()),
                draft.url());
    }

    private static boolean looksLikeTitle(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_TITLE
                && ".,;:".indexOf(line.charAt(line.length() - 1)) < 0
                && line.codePoints().anyMatch(Character::isLetter)
                && Dateline.opening(line).isEmpty();
    }

    /** Whether an empty line, a dateline, or a paragraph much longer than it follows. */
    private static boolean isSetOff(String text, String first, int end, int body) {
        long lineEnds = text.substring(end, body).lines().count();
        String next = text.substring(body, endOfLine(text, body));
        return lineEnds > 1
                || Dateline.opening(next).isPresent()
                || next.length() >= Math.max(LONG_PARAGRAPH, 2 * first.length());
    }

    static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Where the next line with something on it starts, its indent left out. */
    static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
