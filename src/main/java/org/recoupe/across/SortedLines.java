package org.recoupe.across;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Lines of text in their order, however many: what does not fit into memory lies sorted in files until it is asked for. */
final class SortedLines implements AutoCloseable {

    /** So many characters are held. */
    static final long IN_MEMORY = 12_000_000;

    /** As many files are open at once. */
    private static final int MOST_FILES = 100;

    private final Path folder;
    private final long inMemory;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private long held;

    /** No lines as yet; files go to that folder. */
    SortedLines(Path folder, long inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    void add(String line) throws IOException {
        lines.add(line);
        held += line.length();
        if (held > inMemory) {
            spill();
        }
    }

    private void spill() throws IOException {
        lines.sort(Comparator.naturalOrder());
        files.add(written(lines.iterator()));
        lines.clear();
        held = 0;
        if (files.size() == MOST_FILES) {
            try (Merged all = new Merged(files, List.<String>of().iterator())) {
                Path one = written(all);
                for (Path file : files) {
                    Files.delete(file);
                }
                files.clear();
                files.add(one);
            }
        }
    }

    private Path written(Iterator<String> sorted) throws IOException {
        Path file = Files.createTempFile(folder, "lines", ".sorted");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            while (sorted.hasNext()) {
                out.write(sorted.next());
                out.write('\n');
            }
        }
        return file;
    }

    /** All lines in their order. */
    Merged merged() throws IOException {
        lines.sort(Comparator.naturalOrder());
        return new Merged(files, lines.iterator());
    }

    @Override
    public void close() throws IOException {
        lines.clear();
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        files.clear();
    }

    /** The lines of several sorted files and of memory, merged. */
    static final class Merged implements Iterator<String>, AutoCloseable {

        private final List<BufferedReader> readers = new ArrayList<>();
        private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::line));

        /** The next line of one of them. */
        private record Head(String line, Iterator<String> rest) {}

        Merged(List<Path> files, Iterator<String> memory) throws IOException {
            for (Path file : files) {
                BufferedReader reader = Files.newBufferedReader(file);
                readers.add(reader);
                advance(reader.lines().iterator());
            }
            advance(memory);
        }

        private void advance(Iterator<String> rest) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), rest));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        /** The line that comes next. */
        String peek() {
            Head head = heads.peek();
            if (head == null) {
                throw new NoSuchElementException();
            }
            return head.line();
        }

        @Override
        public String next() {
            Head head = heads.remove();
            advance(head.rest());
            return head.line();
        }

        @Override
        public void close() {
            try {
                for (BufferedReader reader : readers) {
                    reader.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
