package org.recoupe.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * All decisions, in the order they were taken in; none where there is no file.
     *
     * @throws IOException if it cannot be read, or a line is no decision; the message names the line
     */
    public List<Decision> read() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        if (!Files.exists(path)) {
            return decisions;
        }
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            number++;
            if (!line.isBlank()) {
                decisions.add(read(line, number));
            }
        }
        return decisions;
    }

    private Decision read(String line, int number) throws IOException {
        try {
            return DecisionJson.read(line);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IOException(
                    "%s:%d: no decision: %s. Put the line right, or delete it.".formatted(path, number, why), e);
        }
    }

    /** Adds decisions at the end, all or none, whoever else adds at the same time. */
    public void add(List<Decision> decisions) throws IOException {
        StringBuilder lines = new StringBuilder();
        decisions.forEach(each -> lines.append(DecisionJson.write(each)).append('\n'));
        synchronized (DecisionFile.class) {
            try (FileChannel file = FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                String start = endsLine(file) ? "" : "\n";
                ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
                file.position(file.size());
                while (lock.isValid() && bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        }
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
