package org.recoupe.report;

/** Text from outside, made harmless to show: a terminal obeys control characters, and bidi overrides reorder what is read. */
final class Plain {

    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /** The text on one line, without anything that a terminal would obey. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int code = text.codePointAt(i);
            boolean breaks = code == '\n' || code == '\r' || code == '\t' || code == 0x2028 || code == 0x2029;
            if (breaks || code == ' ') {
                space = true;
                continue;
            }
            if (space && line.length() > 0) {
                line.append(' ');
            }
            space = false;
            line.appendCodePoint(obeyed(code) ? REPLACEMENT : code);
        }
        return line.toString();
    }

    /** The text with its lines kept, without anything else that a terminal would obey. */
    static String lines(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(code -> code != '\r')
                .forEach(code -> clean.appendCodePoint(obeyed(code) ? REPLACEMENT : code));
        return clean.toString();
    }

    /** The text with its lines kept, fit for HTML and XML: control characters and lone surrogates are replaced. */
    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(code -> clean.appendCodePoint(unfit(code) ? REPLACEMENT : code));
        return clean.toString();
    }

    /** Whether a terminal obeys that character, or it turns the direction of what is read, or is none. */
    static boolean obeyed(int code) {
        return unfit(code) || bidi(code);
    }

    private static boolean unfit(int code) {
        boolean kept = code == '\n' || code == '\r' || code == '\t';
        boolean noCharacter = (code & 0xFFFE) == 0xFFFE || Character.getType(code) == Character.SURROGATE;
        return noCharacter || (Character.isISOControl(code) && !kept);
    }

    private static boolean bidi(int code) {
        return code == 0x061C
                || code == 0x200E
                || code == 0x200F
                || (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2066 && code <= 0x2069);
    }
}
