package org.recoupe.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A folder of rules or data, packed to be sent to executors.
 *
 * @param name the folder's own name
 * @param hash the SHA-256 of the archive; the same content gives the same one
 * @param trusted whether the authors of rules in it are trusted
 */
record FolderArchive(String name, String hash, boolean trusted) implements Serializable {

    private static final int BUFFER = 1 << 16;

    /** Packs that folder into a file of {@link #file()}'s name in another. */
    static FolderArchive pack(Path folder, boolean trusted, Path target) throws IOException {
        Path draft = Files.createTempFile(target, "draft", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                // The same for the same content, whenever it was saved.
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        Path named = folder.toAbsolutePath().normalize().getFileName();
        FolderArchive archive = new FolderArchive(named == null ? "root" : named.toString(), hash(draft), trusted);
        Files.move(draft, target.resolve(archive.file()), StandardCopyOption.REPLACE_EXISTING);
        return archive;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The name of the archive's file. */
    String file() {
        return "recoupe-" + hash + ".zip";
    }

    /** Unpacks the archive beside itself, once; the result is the folder, as it was when it was packed. */
    Path unpack(Path archive) throws IOException {
        if (!hash(archive).equals(hash)) {
            throw new IOException(
                    "%s is not what was sent: its SHA-256 is another. Submit the job again.".formatted(archive));
        }
        Path place = Files.createDirectories(archive.resolveSibling("recoupe-" + hash));
        Path folder = place.resolve(name);
        if (!Files.isDirectory(folder)) {
            Path draft = Files.createTempDirectory(place, "draft");
            fill(draft, archive);
            Files.move(draft, folder);
        }
        return folder;
    }

    private static void fill(Path folder, Path archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("%s: %s leads out of the archive".formatted(archive, entry.getName()));
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER];
            while (digested.read(buffer) >= 0) {
                // Reading is what digests.
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
