package org.recoupe.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions beside reports, {@code reviews.jsonl}: one a line, added at the end and never changed, so that several people
 * at once lose nothing.
 *
 * @param path the file, which need not be there
 */
public record DecisionFile(Path path) {

    /** Its name beside reports. */
    public static final String NAME = "reviews.jsonl";

    /** The one in that folder. */
    public static DecisionFile in(Path folder) {
        return new DecisionFile(folder.resolve(NAME));
    }

    /** What of a last line was never written whole is put here, so that nothing is thrown away. */
    private static final String UNFINISHED = ".unfinished";

    /** A larger file is none that people wrote. */
    private static final long LARGEST = 64L << 20;

    /** What a file holds: its decisions, and how many bytes at its end are the start of a line that was never finished. */
    private record Content(List<Decision> decisions, int unfinished) {}

    /**
     * All decisions, in the order they were taken in; none where there is no file. A last line that a process was stopped
     * in the middle of was never said to be kept, and is passed over.
     *
     * @throws IOException if it cannot be read, or a line is no decision; the message names the line
     */
    public List<Decision> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        if (Files.size(path) > LARGEST) {
            throw new IOException(
                    "%s: more than %d MB of decisions. Is it the right file?".formatted(path, LARGEST >> 20));
        }
        return content(Files.readAllBytes(path), this::refuse).decisions();
    }

    /** What it does with a line that is no decision. */
    private interface OnWrong {
        void line(int number, IOException why) throws IOException;
    }

    private static Content content(byte[] bytes, OnWrong wrong) throws IOException {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        List<Decision> decisions = new ArrayList<>();
        int unfinished = 0;
        for (int i = 0; i < lines.length; i++) {
            try {
                if (!lines[i].isBlank()) {
                    decisions.add(DecisionJson.read(lines[i]));
                }
            } catch (IOException e) {
                if (i == lines.length - 1) {
                    unfinished = bytes.length - lastLine(bytes);
                } else {
                    wrong.line(i + 1, e);
                }
            }
        }
        return new Content(decisions, unfinished);
    }

    /** Where the last line starts. */
    private static int lastLine(byte[] bytes) {
        int at = bytes.length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private void refuse(int line, IOException why) throws IOException {
        String reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        throw new IOException(
                "%s:%d: no decision: %s. Put the line right, or delete it.".formatted(path, line, reason), why);
    }

    /**
     * Adds decisions at the end, all or none, whoever else adds at the same time. A decision is later than those taken in
     * before it about the same finding: where a clock was set back in between, its time is put right after theirs.
     */
    public void add(List<Decision> decisions) throws IOException {
        synchronized (DecisionFile.class) {
            try (FileChannel file = FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                Content before = content(all(file), (line, why) -> {
                    // A wrong line is told when they are read; it keeps nobody from deciding.
                });
                setAside(file, before.unfinished());
                StringBuilder lines = new StringBuilder(endsLine(file) ? "" : "\n");
                inOrder(before.decisions(), decisions)
                        .forEach(each -> lines.append(DecisionJson.write(each)).append('\n'));
                append(file, lock, lines.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<Decision> inOrder(List<Decision> before, List<Decision> added) {
        Map<List<String>, Instant> latest = new HashMap<>();
        before.forEach(each -> latest.merge(finding(each), each.at(), DecisionFile::later));
        List<Decision> timed = new ArrayList<>();
        for (Decision each : added) {
            Instant known = latest.getOrDefault(finding(each), Instant.MIN);
            Decision late = each.at().isAfter(known) ? each : each.takenAt(known.plusMillis(1));
            latest.put(finding(each), late.at());
            timed.add(late);
        }
        return timed;
    }

    private static List<String> finding(Decision decision) {
        return List.of(decision.article(), decision.fingerprint());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** All or nothing: what of it a full disk took is taken back. */
    private static void append(FileChannel file, FileLock lock, byte[] bytes) throws IOException {
        long end = file.size();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            file.position(end);
            while (lock.isValid() && rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
    }

    private void setAside(FileChannel file, int unfinished) throws IOException {
        if (unfinished > 0) {
            byte[] bytes = all(file);
            byte[] line = Arrays.copyOfRange(bytes, bytes.length - unfinished, bytes.length);
            Path aside = path.resolveSibling(path.getFileName() + UNFINISHED);
            Files.write(aside, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.writeString(aside, "\n", StandardOpenOption.APPEND);
            file.truncate(file.size() - unfinished);
        }
    }

    private static byte[] all(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(file.size(), LARGEST)));
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
            // until all of it is there
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static boolean endsLine(FileChannel file) throws IOException {
        if (file.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) == '\n';
    }
}
