package org.recoupe.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the content of reference data from any other. That of the carried data is worked out by the build, as its files
 * are not all read in a run.
 */
public final class DataHash {

    private static final String ENDING = ".sha256";

    private DataHash() {}

    /**
     * Writes the hash of the folder {@code args[0]} to the file {@code args[1]}.
     *
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, of(Path.of(args[0])));
    }

    /** That of a folder on disk. */
    static String of(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> data = files.filter(DataHash::isData).sorted().toList();
            MessageDigest digest = sha256();
            for (Path file : data) {
                String path = root.relativize(file).toString().replace('\\', '/');
                digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(PreparedIndex.knownHash(file).orElseGet(() -> ofFile(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of imports: their descriptors name the hash of what they were made from, so that large tables need not be read. */
    static String ofDescriptors(Path root, List<String> packages) {
        MessageDigest digest = sha256();
        for (String name : packages) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ofFile(root.resolve(name).resolve(DataPackages.DESCRIPTOR)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** That of a carried folder; empty where the build has not made it yet. */
    static String carried(String root) {
        try (InputStream in = DataHash.class.getResourceAsStream("/" + root + ENDING)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of several folders, one after the other; of a single one its own. */
    static String of(List<DataFolder> folders) {
        if (folders.size() == 1) {
            return folders.get(0).hash();
        }
        String hashes = folders.stream().map(DataFolder::hash).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(hashes.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isData(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return (name.endsWith(".csv") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    /** That of one file's content. */
    static byte[] ofFile(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
