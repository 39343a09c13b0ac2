package org.recoupe.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a download. It counts lines, leaves out a byte order mark, and bounds how much may be read between
 * two calls of {@link #allow()}: a line without end must not fill the memory.
 */
final class Decoder extends Reader {

    /** No row of any format comes near it; the longest seen, with footnotes, has 20,000 characters. */
    private static final int LONGEST_ROW = 4 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int MARK_BYTES = 3;
    private static final int WIDE_BYTES = 4;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final InputStream in;
    private final String shown;
    private final boolean western;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long line = 1;
    private int budget = LONGEST_ROW;
    private boolean ended;
    private boolean fellBack;

    Decoder(InputStream in, String shown, Optional<Charset> encoding, boolean western) throws IOException {
        this.in = new BufferedInputStream(in, BUFFER);
        this.shown = shown;
        this.western = western && encoding.isEmpty();
        this.decoder = encoding.orElse(marked(this.in)).newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    }

    /** What the byte order mark tells; the mark of UTF-8 is skipped, that of UTF-16 its decoder takes. */
    private static Charset marked(InputStream in) throws IOException {
        in.mark(MARK_BYTES);
        byte[] first = in.readNBytes(MARK_BYTES);
        boolean utf8 = first.length == MARK_BYTES
                && first[0] == (byte) 0xEF
                && first[1] == (byte) 0xBB
                && first[2] == (byte) 0xBF;
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        in.reset();
        boolean wide = first.length >= 2 && (first[0] & 0xFE) == 0xFE && (first[1] & 0xFE) == 0xFE;
        return wide && first[0] != first[1] ? StandardCharsets.UTF_16 : unmarked(in);
    }

    /** Without a mark: where every other byte is empty, the characters have two bytes, as the IMF sends them. */
    private static Charset unmarked(InputStream in) throws IOException {
        in.mark(WIDE_BYTES);
        byte[] first = in.readNBytes(WIDE_BYTES);
        in.reset();
        if (first.length == WIDE_BYTES && first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        boolean big = first.length == WIDE_BYTES && first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0;
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** Whether some byte was taken as windows-1252. */
    boolean fellBack() {
        return fellBack;
    }

    /** Lets the next row be as long as a row may be. */
    void allow() {
        budget = LONGEST_ROW;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, from, length).slice();
        while (out.position() == 0 && fill()) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                malformed(result.length(), out);
            }
        }
        int read = out.position();
        count(target, from, read);
        return read == 0 ? -1 : read;
    }

    /** Whether there is something to decode. */
    private boolean fill() throws IOException {
        bytes.compact();
        int room = bytes.remaining();
        int got = room == 0 ? 0 : in.read(bytes.array(), bytes.position(), room);
        ended = got < 0;
        bytes.position(bytes.position() + Math.max(0, got));
        bytes.flip();
        return bytes.hasRemaining();
    }

    private void malformed(int length, CharBuffer out) {
        if (!western || !out.hasRemaining()) {
            if (western) {
                return; // no room left: the next call meets it again
            }
            throw UnusableDownload.at(
                    shown,
                    line + lines(out),
                    "bytes that are not " + decoder.charset(),
                    "text in " + decoder.charset(),
                    "say what it is with --encoding, such as --encoding windows-1252");
        }
        fellBack = true;
        byte[] odd = new byte[Math.min(length, out.remaining())];
        bytes.get(odd);
        out.put(new String(odd, WESTERN));
    }

    /** How many lines end in what was decoded and not yet handed over. */
    private static long lines(CharBuffer out) {
        return out.duplicate().flip().chars().filter(mark -> mark == '\n').count();
    }

    private void count(char[] read, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (read[i] == '\n') {
                line++;
            }
        }
        budget -= length;
        if (budget < 0) {
            throw UnusableDownload.at(
                    shown,
                    line,
                    "a row of more than %d million characters".formatted(LONGEST_ROW >> 20),
                    "rows that end",
                    "a quote may not be closed, or it is no table; get the file again from where it came");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
