package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A CSV file, line by line, as bytes: what is read of a table of millions of lines makes no texts. Cells in quotes are laid
 * bare. What this does not read is a matter for {@link TableReader}, which says what is wrong with it.
 */
final class CellLines {

    /** A line that is not plain: longer than any should be, or with a quote or carriage return out of place. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;

        Unusual(String what) {
            super(what);
        }
    }

    private static final int FIRST_CAPACITY = 1 << 18;
    private static final int LONGEST_LINE = 1 << 22;

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int position;
    private int limit;
    private int line;
    private int nextLine = 1;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int cells;

    CellLines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; whether there is one. */
    boolean next() throws IOException, Unusual {
        line = nextLine;
        cells = 0;
        boolean quotes = false;
        boolean open = false;
        int at = position;
        while (true) {
            if (at == limit) {
                at -= position;
                boolean more = fill();
                at += position;
                if (!more) {
                    break;
                }
            }
            byte mark = bytes[at];
            if (mark == '"') {
                quotes = true;
                open = !open;
            } else if (mark == '\n') {
                nextLine++;
                if (!open) {
                    break;
                }
            }
            at++;
        }
        if (at == limit && at == position) {
            return false;
        }
        split(at, quotes);
        position = Math.min(at + 1, limit);
        return true;
    }

    /** Moves the line that is being read to the front and reads on; whether there was anything more. */
    private boolean fill() throws IOException, Unusual {
        if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == bytes.length) {
            if (limit >= LONGEST_LINE) {
                throw new Unusual("a line of more than " + LONGEST_LINE + " bytes");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private void split(int end, boolean quotes) throws Unusual {
        int last = end > position && bytes[end - 1] == '\r' ? end - 1 : end;
        int at = position;
        while (true) {
            boolean quoted = quotes && at < last && bytes[at] == '"';
            at = quoted ? quotedCell(at + 1, last) : plainCell(at, last);
            if (at == last) {
                return;
            }
            if (bytes[at] != ',') {
                throw new Unusual("a quote in the middle of a cell");
            }
            at++;
        }
    }

    private int plainCell(int from, int last) throws Unusual {
        int at = from;
        while (at < last && bytes[at] != ',') {
            if (bytes[at] == '"' || bytes[at] == '\r') {
                throw new Unusual("a quote or carriage return in the middle of a cell");
            }
            at++;
        }
        cell(from, at);
        return at;
    }

    /** What stands between quotes, doubled ones made single; the place behind it. */
    private int quotedCell(int from, int last) throws Unusual {
        int to = from;
        int at = from;
        while (at < last) {
            if (bytes[at] == '"') {
                at++;
                if (at == last || bytes[at] != '"') {
                    cell(from, to);
                    return at;
                }
            }
            bytes[to++] = bytes[at++];
        }
        throw new Unusual("a quote that is not closed");
    }

    private void cell(int from, int to) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        starts[cells] = from;
        ends[cells++] = to;
    }

    /** The line's number, 1 for the header. */
    int line() {
        return line;
    }

    /** How many cells it has. */
    int cells() {
        return cells;
    }

    /** The bytes in which its cells stand; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }
}
