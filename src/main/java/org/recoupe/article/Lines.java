package org.recoupe.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes; of one that is too long nothing is kept. */
final class Lines implements AutoCloseable {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private boolean tooLong;

    /** The lines of that stream, of up to that many bytes. */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its line feed; nothing is null: an empty array with {@link #ended} where there is none.
     *
     * @throws IOException if it cannot be read; after a {@link LostPart} the lines behind it can
     */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        tooLong = false;
        while (at < end || fill()) {
            int feed = at;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            keep(line, feed);
            if (feed < end) {
                at = feed + 1;
                return line.toByteArray();
            }
            at = end;
        }
        return line.toByteArray();
    }

    private void keep(ByteArrayOutputStream line, int feed) {
        tooLong |= line.size() + feed - at > longest;
        if (tooLong) {
            line.reset();
        } else {
            line.write(buffer, at, feed - at);
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    /** Whether no line is left. */
    boolean ended() throws IOException {
        return at >= end && !fill();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Whether that line was too long. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
