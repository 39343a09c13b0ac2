package org.recoupe.across;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.recoupe.report.Report;

/**
 * The statements of a corpus, brought together by their keys on disk: memory stays bounded however many there are, and no article
 * is set against one that does not speak of the same. For one thread at a time.
 */
public final class Ledger implements AutoCloseable {

    private static final String TAB = "\t";

    private final SortedLines lines;

    private Ledger(SortedLines lines) {
        this.lines = lines;
    }

    /** What is done with a disagreement. */
    @FunctionalInterface
    public interface Sink {
        void take(Disagreement disagreement) throws IOException;
    }

    /** An empty ledger, which keeps what does not fit into memory in that folder until it is closed. */
    public static Ledger in(Path scratch) {
        return new Ledger(new SortedLines(scratch, SortedLines.IN_MEMORY));
    }

    /** Takes what a report's article states. */
    public void add(Report report) throws IOException {
        for (Statement statement : Statement.of(report)) {
            add(statement);
        }
    }

    /** Takes a statement. */
    public void add(Statement statement) throws IOException {
        lines.add(String.join(
                TAB,
                statement.key(),
                oneLine(statement.article()),
                oneLine(statement.origin()),
                StatementJson.line(statement)));
    }

    private static String oneLine(String id) {
        return id.replaceAll("\\s", " ");
    }

    /** Has that jury judge each group of statements that share a key, in the order of the keys; the result is how many differ. */
    public int judge(Jury jury, Sink sink) throws IOException {
        int found = 0;
        try (SortedLines.Merged merged = lines.merged()) {
            Groups groups = new Groups(merged);
            while (groups.nextKey()) {
                Optional<Disagreement> disagreement = jury.judge(groups);
                if (disagreement.isPresent()) {
                    sink.take(disagreement.get());
                    found++;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The statements of one key after the other. */
    private static final class Groups implements Iterator<Statement> {

        private final SortedLines.Merged merged;
        private String key = "";

        Groups(SortedLines.Merged merged) {
            this.merged = merged;
        }

        /** Goes on to the next key, if there is one. */
        boolean nextKey() {
            if (!merged.hasNext()) {
                return false;
            }
            key = key(merged.peek());
            return true;
        }

        private static String key(String line) {
            return line.substring(0, line.indexOf(TAB));
        }

        @Override
        public boolean hasNext() {
            return merged.hasNext() && key(merged.peek()).equals(key);
        }

        @Override
        public Statement next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                String line = merged.next();
                return StatementJson.read(line.substring(line.lastIndexOf(TAB) + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
