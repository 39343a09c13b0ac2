package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

    /** What the name of an index has after that of its table. */
    private static final String INDEX = ".index";

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
        Tables tables = new Tables(packages.resources(), packages.sources());
        for (Resource resource : tables.of(Resource.Kind.OBSERVATIONS)) {
            prepareIndex(root, target, resource, tables);
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
            write(
                    file,
                    checksum(root.resolve(path)),
                    PreparedTable.of(columns(rows.get(0)), rows).toBytes());
        }
    }

    private static void prepareIndex(Path root, Path target, Resource resource, Tables tables) throws IOException {
        Problems wrong = new Problems();
        SealedBytes index = tables.indexed(resource, resource.series().orElseThrow(), wrong);
        if (wrong.all().isEmpty() && resource.stretch().whole()) {
            Path file = target.resolve(resource.path() + INDEX);
            write(file, checksum(root.resolve(resource.path())), index.bytes(0, Math.toIntExact(index.size())));
        }
    }

    private static void write(Path file, long checksum, byte[] prepared) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + prepared.length)
                .putLong(checksum)
                .put(prepared)
                .array();
        Files.write(file, bytes);
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
        return read(path, "").map(PreparedTable::read);
    }

    /** The index over the table at that path, if the build prepared it and the file is still the one it read. */
    static Optional<SealedBytes> index(String path) {
        return read(path, INDEX).map(bytes -> SealedBytes.of(bytes.slice()));
    }

    /** What stands after the checksum of the file that the build prepared from the one at that path, if that is unchanged. */
    private static Optional<ByteBuffer> read(String path, String ending) {
        long checksum = CarriedFiles.checksum(path);
        Optional<InputStream> file = checksum < 0 ? Optional.empty() : CarriedFiles.open(FOLDER + path + ending);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            return bytes.getLong() == checksum ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
