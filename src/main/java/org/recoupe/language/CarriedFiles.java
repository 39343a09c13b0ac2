package org.recoupe.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
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

    private static Optional<ZipFile> jar() {
        CodeSource source = CarriedFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(path) ? Optional.of(new ZipFile(path.toFile())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | IOException e) {
            return Optional.empty(); // no jar in a file system: the class loader knows where its classes come from
        }
    }
}
