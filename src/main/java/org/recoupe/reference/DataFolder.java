package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.language.CarriedFiles;

/** A folder of reference data: on disk, or carried in the jar. Paths in it are relative and use {@code /}. */
public interface DataFolder {

    /** The file at that path, opened; empty if there is none. */
    Optional<InputStream> open(String path);

    /** The table in the file at that path, if the build has made it ready. */
    default Optional<PreparedTable> prepared(String path) {
        return Optional.empty();
    }

    /** The index over the table of observations in the file at that path, if the build has made it ready. */
    default Optional<SealedBytes> index(String path) {
        return Optional.empty();
    }

    /** The file at that path on disk; empty for one that is carried in the jar. */
    default Optional<Path> file(String path) {
        return Optional.empty();
    }

    /** The folders in it that hold a {@code datapackage.json}, for one that has no {@code catalog.json}. */
    List<String> packages();

    /** That path as messages name it. */
    String shown(String path);

    /** Whether the build has checked all of it, so that a run need not. */
    boolean checked();

    /** A SHA-256 of its CSV and JSON files and their paths; empty for a carried one that the build has not hashed. */
    String hash();

    /** The reference data that the jar carries. */
    static DataFolder bundled() {
        return onClassPath("reference-data");
    }

    /** A folder on the class path; its files are checked by the build. */
    static DataFolder onClassPath(String root) {
        return new OnClassPath(root);
    }

    /** A folder on disk; its files are checked as they are loaded. */
    static DataFolder of(Path root) {
        return new OnDisk(root);
    }

    /** A folder of imports on disk, or one import; they were checked as they were written. */
    static DataFolder imported(Path root) {
        return new Imports(root, new OnDisk(root));
    }

    /** A folder of imports: each is a package; what is hidden is not yet one. */
    record Imports(Path root, OnDisk disk) implements DataFolder {
        @Override
        public Optional<InputStream> open(String path) {
            return disk.open(path);
        }

        @Override
        public Optional<Path> file(String path) {
            return disk.file(path);
        }

        @Override
        public List<String> packages() {
            if (Files.isRegularFile(root.resolve(DataPackages.DESCRIPTOR))) {
                return List.of("");
            }
            try (Stream<Path> folders = Files.list(root)) {
                return folders.filter(folder -> Files.isRegularFile(folder.resolve(DataPackages.DESCRIPTOR)))
                        .map(folder -> root.relativize(folder).toString())
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + root, e);
            }
        }

        @Override
        public String shown(String path) {
            return disk.shown(path);
        }

        @Override
        public boolean checked() {
            return true;
        }

        @Override
        public String hash() {
            return DataHash.ofDescriptors(root, packages());
        }
    }

    /** A folder on the class path. */
    record OnClassPath(String root) implements DataFolder {
        @Override
        public Optional<InputStream> open(String path) {
            return CarriedFiles.open(root + "/" + path);
        }

        @Override
        public Optional<PreparedTable> prepared(String path) {
            return PreparedData.find(root + "/" + path);
        }

        @Override
        public Optional<SealedBytes> index(String path) {
            return PreparedData.index(root + "/" + path);
        }

        @Override
        public List<String> packages() {
            return List.of();
        }

        @Override
        public String shown(String path) {
            return root + "/" + path;
        }

        @Override
        public boolean checked() {
            return true;
        }

        @Override
        public String hash() {
            return DataHash.carried(root);
        }
    }

    /** A folder on disk. */
    record OnDisk(Path root) implements DataFolder {
        @Override
        public Optional<InputStream> open(String path) {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.newInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }

        @Override
        public Optional<Path> file(String path) {
            return Optional.of(root.resolve(path));
        }

        @Override
        public List<String> packages() {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.endsWith(DataPackages.DESCRIPTOR))
                        .filter(file -> !hidden(root.relativize(file)))
                        .map(file ->
                                root.relativize(file.getParent()).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + root, e);
            }
        }

        /** An import that is being written lies in a hidden folder. */
        private static boolean hidden(Path path) {
            for (Path part : path) {
                if (part.toString().startsWith(".")) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String shown(String path) {
            return root.resolve(path).toString();
        }

        @Override
        public boolean checked() {
            return false;
        }

        @Override
        public String hash() {
            return DataHash.of(root);
        }
    }
}
