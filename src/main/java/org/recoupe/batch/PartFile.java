package org.recoupe.batch;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines that grows beside its place, as {@code <name>.part}, and is moved there when it is whole. If the process is killed
 * or the disk is full, another can go on behind its last whole line.
 */
public final class PartFile implements AutoCloseable {

    /** What stands behind the name while the file is not whole. */
    public static final String ENDING = ".part";

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean kept;

    private PartFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    /** Takes the lines that are there already. */
    @FunctionalInterface
    public interface Lines {

        /** Takes a line; whether it is one to keep. If not, it and those after it are left out. */
        boolean take(String line) throws IOException;
    }

    /** The file for that place, begun anew. */
    public static PartFile fresh(Path place) throws IOException {
        PartFile file = open(place);
        file.channel.truncate(0);
        return file;
    }

    /** The file for that place, gone on with behind the last whole line that is kept; where only the whole file is there, behind that. */
    public static PartFile resumed(Path place, Lines lines) throws IOException {
        Path part = part(place);
        if (!Files.exists(part) && Files.isRegularFile(place)) {
            Path copy = place.resolveSibling("." + place.getFileName() + ".copy");
            Files.copy(place, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, part);
        }
        PartFile file = open(place);
        try (InputStream in = Files.newInputStream(part)) {
            long end = wholeLines(in, lines);
            file.channel.truncate(end);
            file.channel.position(end);
        } catch (IOException | RuntimeException e) {
            file.channel.close();
            throw e;
        }
        return file;
    }

    private static PartFile open(Path place) throws IOException {
        Path part = part(place);
        FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another run is writing to " + part + ". Wait for it, or name another file.", e);
        }
        return new PartFile(place, part, channel);
    }

    private static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + ENDING);
    }

    private static long wholeLines(InputStream in, Lines lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        long end = 0;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (block[at] == '\n') {
                    line.write(block, from, at - from);
                    if (!lines.take(line.toString(StandardCharsets.UTF_8))) {
                        return end;
                    }
                    end += line.size() + 1L;
                    line.reset();
                    from = at + 1;
                }
            }
            line.write(block, from, count - from);
        }
        return end;
    }

    /** How many bytes an earlier run that did not end has left for that place. */
    public static long left(Path place) throws IOException {
        Path part = part(place);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** What is written to. */
    public OutputStream out() {
        return out;
    }

    /** Puts what was written in its place. */
    public void keep() throws IOException {
        out.flush();
        channel.force(false);
        channel.close();
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
        kept = true;
    }

    /** Leaves what was not kept for another run to go on with; nothing, where there is nothing in it. */
    @Override
    public void close() throws IOException {
        try {
            if (!kept) {
                out.flush();
            }
        } finally {
            channel.close();
            if (!kept && Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
        }
    }
}
