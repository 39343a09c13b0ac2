package org.recoupe.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * The rows of a table that are one resource, where a table holds several: what is imported has one table with all
 * indicators, and reading one must not take reading all.
 *
 * @param from the byte at which they start
 * @param to the byte behind them
 * @param line the line of the first, 1 for the header
 */
record Stretch(long from, long to, int line) {

    /** All rows there are. */
    static final Stretch WHOLE = new Stretch(-1, Long.MAX_VALUE, 2);

    /** Whether they are all rows of the file. */
    boolean whole() {
        return from < 0;
    }

    /** The header and these rows of that file. */
    InputStream of(InputStream file) throws IOException {
        if (whole()) {
            return file;
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        int next = file.read();
        while (next >= 0 && next != '\n') {
            header.write(next);
            next = file.read();
        }
        header.write('\n');
        file.skipNBytes(Math.max(0, from - header.size()));
        return new SequenceInputStream(new ByteArrayInputStream(header.toByteArray()), new Limited(file, to - from));
    }

    /** So many bytes and no more. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
