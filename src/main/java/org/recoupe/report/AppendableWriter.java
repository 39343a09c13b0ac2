package org.recoupe.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets libraries that want a writer write to any {@link Appendable}; closing it leaves that one open. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        out.append(CharBuffer.wrap(chars, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.append(text, from, from + length);
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
