package org.recoupe.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output. A reader that has seen enough ({@code | head}) is no failure; a full disk is one, which a
 * {@link java.io.PrintStream} alone would keep to itself.
 */
final class Pipe extends FilterOutputStream {

    private boolean full;

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (full) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                throw e;
            }
            full = true;
            throw new InvalidInput("cannot write the result to standard output: " + e.getMessage());
        }
    }
}
