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
        write(CharBuffer.wrap(chars, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(CharBuffer.wrap(text, from, from + length));
    }

    private void write(CharSequence text) throws IOException {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x7F && !Character.isSurrogate(c) && Plain.obeyed(c)) {
                out.append(text, from, at).append(escape(c));
                from = at + 1;
            }
        }
        out.append(text, from, text.length());
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
