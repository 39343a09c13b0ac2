package org.recoupe.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rule files on disk, by key. What it holds can be deleted at any time; where it cannot be read or written,
 * files are compiled anew.
 *
 * @param folder where the files stand; made when the first is stored
 */
record RuleCache(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCache.class);

    private static final int CHECKSUM = Integer.BYTES;

    /** The user's: {@code $XDG_CACHE_HOME/recoupe/rules}, by default below {@code ~/.cache}. */
    static RuleCache user() {
        String home = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return new RuleCache(base.resolve("recoupe").resolve("rules"));
    }

    /** The compiled file of that key, if it is there and whole. */
    Optional<CompiledFile> get(String key) {
        return bytes(key).flatMap(RuleCache::read).filter(file -> file.key().equals(key));
    }

    private static Optional<CompiledFile> read(byte[] body) {
        try {
            return Optional.of(CompiledFile.of(body));
        } catch (IOException e) {
            LOG.debug("a cached rule cannot be read, compiling it anew", e);
            return Optional.empty();
        }
    }

    /** What was put under that name, if it is there and whole. */
    Optional<byte[]> bytes(String name) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length <= CHECKSUM) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, CHECKSUM), checksum(body)) ? Optional.of(body) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("cached rules {} cannot be read, compiling them anew", path, e);
            return Optional.empty();
        }
    }

    /** It tells of bytes that were lost. Against those who forge them no checksum helps: see {@link ForeignRules#admits}. */
    private static byte[] checksum(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        return ByteBuffer.allocate(CHECKSUM).putInt((int) checksum.getValue()).array();
    }

    /** Keeps that file. A reader sees all of it or nothing. */
    void put(CompiledFile file) {
        put(file.key(), file.toBytes());
    }

    /** Keeps those bytes under that name. A reader sees all of them or nothing. */
    void put(String name, byte[] body) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", "");
            try {
                byte[] bytes = Arrays.copyOf(checksum(body), CHECKSUM + body.length);
                System.arraycopy(body, 0, bytes, CHECKSUM, body.length);
                Files.write(draft, bytes);
                move(draft, folder.resolve(name));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SecurityException e) {
            LOG.debug("rules cannot be cached in {}", folder, e);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
