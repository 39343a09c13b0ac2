package org.recoupe.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * A file that holds what was made of another, to be mapped instead of reading that again: a header that says of what,
 * the bytes, and the checksums of their blocks. Readers see all of it or nothing; of one that is not whole, or made of
 * something else, or by another version, nothing.
 */
final class PreparedFile {

    /**
     * What a file was made of.
     *
     * @param size of the source, in bytes
     * @param changed when the source was last changed, in nanoseconds since 1970
     * @param hash the SHA-256 of the source
     * @param shape tells what else went into it: how the source was declared
     */
    record Origin(long size, long changed, byte[] hash, long shape) {

        /** That of a source which has not been read: its hash is not known. */
        static Origin of(Path source, long shape) throws IOException {
            return new Origin(Files.size(source), changed(source), new byte[0], shape);
        }

        private static long changed(Path source) throws IOException {
            return Files.getLastModifiedTime(source).to(TimeUnit.NANOSECONDS);
        }

        Origin with(byte[] known) {
            return new Origin(size, changed, known, shape);
        }

        /** Whether the source has not been touched since. */
        boolean untouched(Origin now) {
            return size == now.size && changed == now.changed;
        }
    }

    /** Writes bytes that another process is to map. */
    interface Content {
        void write(SealedBytes bytes);
    }

    private static final long MAGIC = 0x5245434F55504531L;
    /** To be raised when what is written, or how it is made, changes. */
    private static final int FORMAT = 1;

    private static final int HASH = 32;
    private static final int HEADER = 128;

    private PreparedFile() {}

    /** What the file at that path was made of; empty if there is none, or it is not whole. */
    static Optional<Origin> origin(Path path) {
        return head(path).map(Head::origin);
    }

    private record Head(Origin origin, long bytes, int sumOfSums) {}

    private static Optional<Head> head(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining() && file.read(header, header.position()) > 0) {
                // until all of it is there
            }
            if (header.hasRemaining() || header.getLong(0) != MAGIC || header.getInt(8) != FORMAT) {
                return Optional.empty();
            }
            CRC32 checksum = new CRC32();
            checksum.update(header.array(), 0, HEADER - Integer.BYTES);
            if ((int) checksum.getValue() != header.getInt(HEADER - Integer.BYTES)) {
                return Optional.empty();
            }
            header.position(12);
            int sumOfSums = header.getInt();
            long bytes = header.getLong();
            long size = header.getLong();
            long changed = header.getLong();
            long shape = header.getLong();
            byte[] hash = new byte[HASH];
            header.get(hash);
            boolean whole = file.size() == HEADER + bytes + (long) SealedBytes.blocks(bytes) * Integer.BYTES;
            return Optional.of(new Head(new Origin(size, changed, hash, shape), bytes, sumOfSums))
                    .filter(it -> whole);
        } catch (IOException e) {
            return Optional.empty(); // as good as none: it is made again
        }
    }

    /** The bytes in the file at that path, and what makes them again where one is damaged; empty if there are none. */
    static Optional<SealedBytes> open(Path path, Supplier<SealedBytes> again) {
        Optional<Head> head = head(path);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        long size = head.get().bytes();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(SealedBytes.blocks(size) * Integer.BYTES);
            while (bytes.hasRemaining() && file.read(bytes, HEADER + size + bytes.position()) > 0) {
                // until all of them are there
            }
            if (checksum(bytes.array()) != head.get().sumOfSums()) {
                return Optional.empty();
            }
            int[] sums = new int[SealedBytes.blocks(size)];
            bytes.flip().asIntBuffer().get(sums);
            return Optional.of(SealedBytes.toRead(file, HEADER, size, sums, again));
        } catch (IOException e) {
            return Optional.empty(); // as good as none: it is made again
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /** Writes a file of that many bytes beside the place where it is to stand, then puts it there. */
    static void write(Path path, Origin origin, long size, Content content) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), "draft", ".index");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                SealedBytes bytes = SealedBytes.toWrite(file, HEADER, size);
                content.write(bytes);
                byte[] sums = sums(bytes);
                write(file, ByteBuffer.wrap(sums), HEADER + size);
                write(file, header(origin, size, checksum(sums)), 0);
            }
            move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] sums(SealedBytes bytes) {
        int[] sums = bytes.seal();
        ByteBuffer all = ByteBuffer.allocate(sums.length * Integer.BYTES);
        Arrays.stream(sums).forEach(all::putInt);
        return all.array();
    }

    private static ByteBuffer header(Origin origin, long size, int sumOfSums) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putInt(FORMAT).putInt(sumOfSums).putLong(size);
        header.putLong(origin.size()).putLong(origin.changed()).putLong(origin.shape());
        header.put(Arrays.copyOf(origin.hash(), HASH));
        CRC32 checksum = new CRC32();
        checksum.update(header.array(), 0, HEADER - Integer.BYTES);
        header.putInt(HEADER - Integer.BYTES, (int) checksum.getValue());
        return header.clear();
    }

    private static void write(FileChannel file, ByteBuffer bytes, long place) throws IOException {
        long at = place;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
