package org.recoupe.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files that the program carries. A start opens some eighty of them; class loaders look for each in all modules of
 * Java and make URLs of it, so they are taken from the jar directly where there is one.
 */
public final class CarriedFiles {

    private static final Optional<ZipFile> JAR = jar();

    private CarriedFiles() {}

    /**
     * The file at that path from the root of the class path, without a slash in front; empty if there is none.
     *
     * @throws UncheckedIOException if the jar cannot be read
     */
    public static Optional<InputStream> open(String path) {
        Optional<ZipEntry> entry = JAR.flatMap(jar -> Optional.ofNullable(jar.getEntry(path)));
        if (entry.isEmpty()) {
            return Optional.ofNullable(CarriedFiles.class.getResourceAsStream("/" + path));
        }
        try {
            return Optional.of(JAR.get().getInputStream(entry.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CRC-32 of that file, as the jar notes it; negative if it is not in a jar. */
    public static long checksum(String path) {
        return JAR.flatMap(jar -> Optional.ofNullable(jar.getEntry(path)))
                .map(ZipEntry::getCrc)
                .orElse(-1L);
    }

    /**
     * The folder at that path, to walk through: within the jar, or among the classes where there is none. A jar stays open
     * until the program ends.
     *
     * @throws UncheckedIOException if the jar cannot be read
     */
    public static Optional<Path> folder(String path) {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.isDirectory(place.get())
                    ? place.get().resolve(path)
                    : FileSystems.newFileSystem(place.get()).getPath(path);
            return Optional.of(folder).filter(Files::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ZipFile> jar() {
        try {
            Optional<Path> place = place();
            return place.isPresent() && Files.isRegularFile(place.get())
                    ? Optional.of(new ZipFile(place.get().toFile()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the class loader knows where its classes come from
        }
    }

    /** The jar or folder that this class comes from; empty where that is in no file system. */
    private static Optional<Path> place() {
        CodeSource source = CarriedFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
