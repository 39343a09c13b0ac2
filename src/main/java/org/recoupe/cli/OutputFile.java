package org.recoupe.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that appears whole or not at all: written beside its place under another name, and moved there by
 * {@link #keep()}. A device or pipe is written to as it is.
 */
final class OutputFile implements AutoCloseable {

    private static final Pattern DRAFT = Pattern.compile("\\..*\\.(\\d{1,18})-[0-9a-f]+\\.part");
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    private final Path place;
    private final Path draft;
    private final OutputStream out;
    private final Writer writer;

    private OutputFile(Path place, Path draft) throws IOException {
        this.place = place;
        this.draft = draft;
        this.out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The file at that path, to be written; one that stands there keeps standing until {@link #keep()}. */
    static OutputFile at(Path path) {
        try {
            Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.isDirectory(place)) {
                throw new InvalidInput(path + ": cannot write there, it is a folder. Name a file with -o.");
            }
            Path folder = place.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new InvalidInput(
                        "%s: cannot write there, %s is no folder. Make it first, or name another place with -o."
                                .formatted(path, folder));
            }
            boolean device = Files.exists(place) && !Files.isRegularFile(place);
            return new OutputFile(place, device ? place : draftOf(place));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static Path draftOf(Path place) {
        long process = ProcessHandle.current().pid();
        return place.resolveSibling(".%s.%d-%x.part".formatted(place.getFileName(), process, System.nanoTime()));
    }

    /**
     * Removes drafts that processes have left in that folder which were killed: not those of processes that are at work,
     * here or, as a young draft may be, on another machine that has the same folder.
     */
    static void removeLeft(Path folder) {
        Instant young = Instant.now().minus(LONGEST_WRITE);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.part")) {
            for (Path draft : drafts) {
                Matcher name = DRAFT.matcher(String.valueOf(draft.getFileName()));
                boolean left = name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1)))
                                .filter(ProcessHandle::isAlive)
                                .isEmpty();
                if (left && Files.getLastModifiedTime(draft).toInstant().isBefore(young)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            // They are hidden and small: a folder that cannot be tidied can still be used.
        }
    }

    /** What is written to. */
    Writer writer() {
        return writer;
    }

    /** The same for bytes, which are not mixed with what goes to the {@link #writer}. */
    OutputStream out() {
        return out;
    }

    /** Puts what was written in its place. */
    void keep() {
        try {
            writer.close();
            if (!draft.equals(place)) {
                move();
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind of what was not kept. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (!draft.equals(place)) {
            Files.deleteIfExists(draft);
        }
    }

    /** The complaint that a place cannot be written to. */
    static InvalidInput unwritable(Path path, IOException e) {
        return new InvalidInput(
                "%s: cannot write there: %s Name another place with -o.".formatted(path, Failures.reason(e)));
    }
}
