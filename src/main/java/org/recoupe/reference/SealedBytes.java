package org.recoupe.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Many bytes, in memory or mapped from a file. Those of a file are compared with their checksums, block by block, as each
 * is first read: a start pays for what it looks at, and nothing damaged is taken for data.
 */
final class SealedBytes {

    /** What was read is not what was written. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged() {
            super("a block of a prepared file has another checksum than when it was written");
        }
    }

    private static final int BLOCK_BITS = 16;
    private static final int SEGMENT_BITS = 30;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int SEGMENT = 1 << SEGMENT_BITS;

    private final long size;
    private final Supplier<SealedBytes> again;
    private volatile ByteBuffer[] segments;
    /** The checksum of each block; none where the bytes are this process's own. */
    private final int[] sums;
    /** Which blocks have been compared. Two threads may compare the same one: both find the same. */
    private final boolean[] compared;

    private SealedBytes(ByteBuffer[] segments, long size, int[] sums, Supplier<SealedBytes> again) {
        this.segments = segments;
        this.size = size;
        this.sums = sums;
        this.compared = new boolean[sums.length];
        this.again = again;
    }

    /** Zeros in memory, to be written to. */
    static SealedBytes inMemory(int size) {
        return own(new ByteBuffer[] {ByteBuffer.allocate(size)}, size);
    }

    /** Those bytes, which nothing else changes. */
    static SealedBytes of(ByteBuffer bytes) {
        return own(new ByteBuffer[] {bytes}, bytes.limit());
    }

    /** That part of a file, to be written to. */
    static SealedBytes toWrite(FileChannel file, long start, long size) throws IOException {
        return own(map(file, FileChannel.MapMode.READ_WRITE, start, size), size);
    }

    /** That part of a file, whose blocks had those checksums; and what makes the same bytes again if one has another. */
    static SealedBytes toRead(FileChannel file, long start, long size, int[] sums, Supplier<SealedBytes> again)
            throws IOException {
        return new SealedBytes(map(file, FileChannel.MapMode.READ_ONLY, start, size), size, sums, again);
    }

    private static SealedBytes own(ByteBuffer[] segments, long size) {
        return new SealedBytes(segments, size, new int[0], () -> {
            throw new Damaged();
        });
    }

    private static ByteBuffer[] map(FileChannel file, FileChannel.MapMode mode, long start, long size)
            throws IOException {
        ByteBuffer[] segments = new ByteBuffer[(int) ((size + SEGMENT - 1) >> SEGMENT_BITS)];
        for (int i = 0; i < segments.length; i++) {
            long from = (long) i << SEGMENT_BITS;
            segments[i] = file.map(mode, start + from, Math.min(SEGMENT, size - from));
        }
        return segments;
    }

    long size() {
        return size;
    }

    /** How many blocks that many bytes have. */
    static int blocks(long size) {
        return (int) ((size + BLOCK - 1) >> BLOCK_BITS);
    }

    /** The checksums of all blocks. */
    int[] seal() {
        int[] all = new int[blocks(size)];
        for (int i = 0; i < all.length; i++) {
            all[i] = sum(i);
        }
        return all;
    }

    private int sum(int block) {
        long from = (long) block << BLOCK_BITS;
        ByteBuffer bytes = segments[(int) (from >> SEGMENT_BITS)].duplicate();
        int start = (int) (from & (SEGMENT - 1));
        CRC32 checksum = new CRC32();
        checksum.update(
                bytes.limit((int) Math.min(bytes.limit(), (long) start + BLOCK)).position(start));
        return (int) checksum.getValue();
    }

    /** The segment of that place, once its block is known to be whole. */
    private ByteBuffer at(long place) {
        if (sums.length > 0) {
            int block = (int) (place >> BLOCK_BITS);
            if (!compared[block]) {
                if (sum(block) != sums[block]) {
                    mend(block);
                }
                compared[block] = true;
            }
        }
        return segments[(int) (place >> SEGMENT_BITS)];
    }

    private synchronized void mend(int block) {
        if (sum(block) == sums[block]) {
            return; // another thread has
        }
        SealedBytes whole = again.get();
        segments = whole.segments;
        if (whole.size != size || sum(block) != sums[block]) {
            throw new Damaged();
        }
    }

    private static int within(long place) {
        return (int) (place & (SEGMENT - 1));
    }

    /** The four bytes at that place, a multiple of four. */
    int intAt(long place) {
        return at(place).getInt(within(place));
    }

    /** The eight bytes at that place, a multiple of eight. */
    double doubleAt(long place) {
        return at(place).getDouble(within(place));
    }

    byte byteAt(long place) {
        return at(place).get(within(place));
    }

    /** A copy of those bytes. */
    byte[] bytes(long place, int length) {
        byte[] copy = new byte[length];
        int done = 0;
        while (done < length) {
            long from = place + done;
            int inBlock = (int) Math.min(length - done, BLOCK - (from & (BLOCK - 1)));
            at(from).get(within(from), copy, done, inBlock);
            done += inBlock;
        }
        return copy;
    }

    void put(long place, int value) {
        segments[(int) (place >> SEGMENT_BITS)].putInt(within(place), value);
    }

    void put(long place, double value) {
        segments[(int) (place >> SEGMENT_BITS)].putDouble(within(place), value);
    }

    void put(long place, byte value) {
        segments[(int) (place >> SEGMENT_BITS)].put(within(place), value);
    }

    void put(long place, byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            long from = place + done;
            int inSegment = (int) Math.min(bytes.length - done, SEGMENT - (from & (SEGMENT - 1)));
            segments[(int) (from >> SEGMENT_BITS)].put(within(from), bytes, done, inSegment);
            done += inSegment;
        }
    }
}
