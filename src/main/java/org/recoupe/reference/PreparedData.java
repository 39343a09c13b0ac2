package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.recoupe.language.CarriedFiles;

/** The step of the build that reads and checks the carried tables, so that a start finds them ready. */
public final class PreparedData {

    private static final String FOLDER = "prepared-data/";

    private PreparedData() {}

    /**
     * Prepares the tables of the folder {@code args[0]}, below the folder {@code args[1]} of the class path. One with
     * anything wrong in it is left out: who reads it is told what.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path target = Path.of(args[1]).resolve(FOLDER).resolve(String.valueOf(root.getFileName()));
        DataFolder folder = DataFolder.of(root);
        Problems problems = new Problems();
        DataPackages packages = new DataPackages(problems);
        packages.add(folder);
        for (Resource resource : packages.resources().values()) {
            Problems wrong = new Problems();
            List<Row> rows = new ArrayList<>();
            new TableReader(folder, resource.path(), resource.fields(), resource.missing(), wrong).read(rows::add);
            prepare(root, target, resource.path(), rows, wrong);
        }
        Problems wrong = new Problems();
        List<Row> rows = new ArrayList<>();
        SourceReader.table(folder, DataPackages.SOURCES, wrong).read(rows::add);
        prepare(root, target, DataPackages.SOURCES, rows, wrong);
    }

    private static void prepare(Path root, Path target, String path, List<Row> rows, Problems wrong)
            throws IOException {
        if (wrong.all().isEmpty() && !rows.isEmpty()) {
            Path file = target.resolve(path);
            Files.createDirectories(file.resolve("..").normalize());
            long checksum = checksum(root.resolve(path));
            Files.write(
                    file, PreparedTable.of(checksum, columns(rows.get(0)), rows).toBytes());
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }

    private static List<String> columns(Row row) {
        return row.columns().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The table at that path, if the build prepared it and the file is still the one it read. */
    static Optional<PreparedTable> find(String path) {
        long checksum = CarriedFiles.checksum(path);
        Optional<InputStream> file = checksum < 0 ? Optional.empty() : CarriedFiles.open(FOLDER + path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(PreparedTable.read(in)).filter(table -> table.checksum() == checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
