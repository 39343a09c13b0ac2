package org.recoupe.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * JSON on its way to any {@link Appendable}, with the characters written as escapes that a terminal would obey or that turn the
 * direction of what is read: JSON may be looked at as text, too. It means the same.
 */
final class JsonText extends Writer {

    private final Appendable out;

    JsonText(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        int start = from;
        for (int at = from; at < from + length; at++) {
            if (escaped(chars[at])) {
                append(chars, start, at);
                out.append(escape(chars[at]));
                start = at + 1;
            }
        }
        append(chars, start, from + length);
    }

    /** A builder takes an array at once, anything else takes it character by character. */
    private void append(char[] chars, int from, int to) throws IOException {
        if (out instanceof StringBuilder builder) {
            builder.append(chars, from, to - from);
        } else {
            out.append(CharBuffer.wrap(chars, from, to - from));
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int start = from;
        for (int at = from; at < from + length; at++) {
            if (escaped(text.charAt(at))) {
                out.append(text, start, at).append(escape(text.charAt(at)));
                start = at + 1;
            }
        }
        out.append(text, start, from + length);
    }

    private static boolean escaped(char c) {
        return c >= 0x7F && !Character.isSurrogate(c) && Plain.obeyed(c);
    }

    private static String escape(char c) {
        return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
    }

    @Override
    public void flush() {
        // Whoever owns the place flushes it.
    }

    @Override
    public void close() {
        // Whoever owns the place closes it.
    }
}
