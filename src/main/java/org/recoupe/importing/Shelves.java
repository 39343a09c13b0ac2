package org.recoupe.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the rows of a file wait, one shelf for each indicator: publishers order by country, and reading one indicator
 * must not take reading all. What is over a few megabytes lies on disk.
 */
final class Shelves {

    private static final int MOST_IN_MEMORY = 8 << 20;

    private static final class Shelf {
        private final Path file;
        private final StringBuilder waiting = new StringBuilder();

        Shelf(Path file) {
            this.file = file;
        }

        void flush() throws IOException {
            if (!waiting.isEmpty()) {
                try (Writer out = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    out.append(waiting);
                }
                waiting.setLength(0);
                waiting.trimToSize();
            }
        }
    }

    private final Path folder;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private long inMemory;

    /** Shelves in that folder. */
    Shelves(Path folder) {
        this.folder = folder;
    }

    /** Puts a row on the shelf of that indicator. */
    void put(String indicator, String row) throws IOException {
        Shelf shelf = shelves.get(indicator);
        if (shelf == null) {
            shelf = new Shelf(folder.resolve("shelf-" + shelves.size()));
            shelves.put(indicator, shelf);
        }
        shelf.waiting.append(row).append('\n');
        inMemory += row.length();
        if (inMemory > MOST_IN_MEMORY) {
            for (Shelf each : shelves.values()) {
                each.flush();
            }
            inMemory = 0;
        }
    }

    /** The indicators that have rows, in the order they came. */
    Set<String> indicators() {
        return shelves.keySet();
    }

    /** What is done with a row. */
    interface Taking {
        void of(String row) throws IOException;
    }

    /** Takes all rows off that shelf, in the order they came. */
    void take(String indicator, Taking taking) throws IOException {
        Shelf shelf = shelves.get(indicator);
        if (shelf == null) {
            return;
        }
        shelf.flush();
        try (BufferedReader in = Files.newBufferedReader(shelf.file)) {
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                taking.of(row);
            }
        }
        Files.delete(shelf.file);
    }
}
