package org.recoupe.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Records of one size in the order in which they came: the first in memory, the others in a temporary file. */
final class RecordStore implements AutoCloseable {

    private static final int RECORDS_PER_CHUNK = 1 << 14;
    private static final int MOST_IN_MEMORY = 64;

    private final int recordSize;
    private final List<ByteBuffer> inMemory = new ArrayList<>();
    private ByteBuffer filling;
    private long inFile;
    private @org.jspecify.annotations.Nullable FileChannel file;

    RecordStore(int recordSize) {
        this.recordSize = recordSize;
        this.filling = chunk();
    }

    private ByteBuffer chunk() {
        return ByteBuffer.allocate(recordSize * RECORDS_PER_CHUNK);
    }

    /** Where the next record is to be put, all of it. */
    ByteBuffer next() {
        if (filling.hasRemaining()) {
            return filling;
        }
        filling.flip();
        if (inMemory.size() < MOST_IN_MEMORY) {
            inMemory.add(filling);
            filling = chunk();
        } else {
            spill();
        }
        return filling;
    }

    private void spill() {
        try {
            FileChannel to = file();
            while (filling.hasRemaining()) {
                inFile += to.write(filling, inFile);
            }
            filling.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a temporary file; is the disk full?", e);
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("recoupe", ".records");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    /** Hands over all records, a chunk of whole ones at a time. */
    void each(Consumer<ByteBuffer> records) {
        inMemory.forEach(chunk -> records.accept(chunk.duplicate()));
        FileChannel from = file;
        try {
            ByteBuffer chunk = chunk();
            for (long at = 0; from != null && at < inFile; at += chunk.limit()) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), inFile - at));
                while (chunk.hasRemaining() && from.read(chunk, at + chunk.position()) >= 0) {
                    // until the chunk is full
                }
                records.accept(chunk.flip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a temporary file back", e);
        }
        records.accept(filling.duplicate().flip());
    }

    @Override
    public void close() {
        FileChannel open = file;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
