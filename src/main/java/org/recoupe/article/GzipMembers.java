package org.recoupe.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes in a gzip file of one or more members. Where one is damaged, a {@link LostPart} says so once, and reading goes on with
 * the next member that there is.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int HEADER = 10;
    private static final int FLAGS = 3;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int[] MAGIC = {0x1F, 0x8B, 8};

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    /** Of the byte at {@link #end}. */
    private long offset;

    private boolean inMember;
    private boolean magicRead;
    private boolean ended;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended && length > 0) {
            try {
                int count = inMember || begin() ? inflate(bytes, from, length) : 0;
                if (count > 0) {
                    return count;
                }
            } catch (DataFormatException | EOFException e) {
                throw lost(e instanceof EOFException ? "ends too soon" : "is damaged");
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException, DataFormatException {
        long before = inflater.getBytesWritten();
        int count;
        try {
            count = inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            // What came before the damage is good; asked again, the inflater complains again.
            count = (int) (inflater.getBytesWritten() - before);
            if (count == 0) {
                throw e;
            }
        }
        checksum.update(bytes, from, count);
        if (count == 0 && inflater.finished()) {
            leave();
        } else if (count == 0) {
            if (inflater.needsDictionary() || !inflater.needsInput()) {
                throw new DataFormatException();
            }
            fill();
            inflater.setInput(buffer, 0, end);
            at = end;
        }
        return count;
    }

    /** Behind a member stands its checksum, and its length. */
    private void leave() throws IOException {
        at = end - inflater.getRemaining();
        inMember = false;
        long told = number();
        number();
        if (told != checksum.getValue()) {
            throw new LostPart(
                    "the gzip member that ends at byte %,d does not have its checksum: what was read of it may be wrong"
                            .formatted(position()));
        }
    }

    /** Four bytes, the least first. */
    private long number() throws IOException {
        long number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number |= (long) next() << (i * Byte.SIZE);
        }
        return number;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, 0, BUFFER);
        if (count <= 0) {
            throw new EOFException();
        }
        at = 0;
        end = count;
        offset += count;
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++] & 0xFF;
    }

    private long position() {
        return offset - (end - at);
    }

    /** Enters the next member; false where there is none. */
    private boolean begin() throws IOException {
        if (!magicRead && !beginsAsOne()) {
            return false;
        }
        magicRead = false;
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw lost("has a header that is not known");
        }
        skipHeader(flags);
        enter();
        return true;
    }

    private boolean beginsAsOne() throws IOException {
        int first = 0;
        try {
            while (first == 0) {
                first = next(); // tapes and some tools fill up with zeros
            }
        } catch (EOFException e) {
            ended = true;
            return false;
        }
        if (first != MAGIC[0] || next() != MAGIC[1] || next() != MAGIC[2]) {
            throw lost("does not begin as one");
        }
        return true;
    }

    private void skipHeader(int flags) throws IOException {
        for (int i = FLAGS + 1; i < HEADER; i++) {
            next();
        }
        if ((flags & EXTRA) != 0) {
            int extra = next() | next() << Byte.SIZE;
            for (int i = 0; i < extra; i++) {
                next();
            }
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                while (next() != 0) {}
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            next();
            next();
        }
    }

    private void enter() {
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, at, end - at);
        at = end;
        inMember = true;
    }

    /** Goes to where the next member may begin. */
    private LostPart lost(String how) throws IOException {
        if (inMember) {
            at = end - inflater.getRemaining();
        }
        inMember = false;
        long from = position();
        int matched = 0;
        try {
            while (matched < MAGIC.length) {
                int each = next();
                matched = each == MAGIC[matched] ? matched + 1 : each == MAGIC[0] ? 1 : 0;
            }
        } catch (EOFException e) {
            ended = true;
            return new LostPart("the gzip member %s at byte %,d, and none comes after it".formatted(how, from));
        }
        magicRead = true;
        return new LostPart("the gzip member %s at byte %,d; reading goes on with the one at byte %,d"
                .formatted(how, from, position() - MAGIC.length));
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
