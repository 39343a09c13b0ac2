package org.recoupe.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;

/** Imports for tests: of the real files outside the project, and of small ones written on the spot. */
final class Shared {

    private static final Path FORMATS = Path.of("../shared/data/formats");

    private Shared() {}

    /** A real download; the test is skipped where it is not there. */
    static Path real(String path) {
        Path file = FORMATS.resolve(path);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
        return file;
    }

    static Importer.Wishes into(Path folder) {
        return new Importer.Wishes(
                folder.resolve("imported"),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "test",
                LocalDate.of(2026, 11, 23));
    }

    /** Imports that into a folder of imports under the one given. */
    static List<Imported> all(Path download, Path folder) throws IOException {
        return new Importer(into(folder), (file, count, share) -> {}).run(download);
    }

    /** Imports that, which holds one dataset. */
    static Imported one(Path download, Path folder) throws IOException {
        List<Imported> all = all(download, folder);
        if (all.size() != 1) {
            throw new AssertionError("expected one import: " + all);
        }
        return all.get(0);
    }

    /** Imports a file of that name and content. */
    static Imported text(String name, String content, Path folder) throws IOException {
        return one(file(name, content, folder), folder);
    }

    static Path file(String name, String content, Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    /** The rows of an import that begin so. */
    static List<String> rows(Imported done, String start) throws IOException {
        return Files.readAllLines(done.folder().resolve("data.csv")).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    static String descriptor(Imported done) throws IOException {
        return Files.readString(done.folder().resolve("datapackage.json"));
    }

    /** The catalogue with that import; it is checked as a folder named by {@code --data} is. */
    static Catalog catalog(Imported done) {
        return Catalog.load(List.of(DataFolder.bundled(), DataFolder.of(done.folder())));
    }
}
