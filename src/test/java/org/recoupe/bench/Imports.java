package org.recoupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.importing.Importer;

/** A folder of imports that a benchmark makes, as {@code data import} does, and takes away again. */
record Imports(Path folder) {

    /** Imports that file, by that mapping if its format is not known. */
    void add(Path file, Optional<Path> mapping) throws IOException {
        Importer.Wishes wishes = new Importer.Wishes(
                folder, "", Optional.empty(), mapping, Optional.empty(), true, "bench", LocalDate.EPOCH);
        new Importer(wishes, (name, count, share) -> {}).run(file);
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
