package org.recoupe.rule;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
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

    private static final int CHECKSUM = 32;

    /** The user's: {@code $XDG_CACHE_HOME/recoupe/rules}, by default below {@code ~/.cache}. */
    static RuleCache user() {
        String home = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return new RuleCache(base.resolve("recoupe").resolve("rules"));
    }

    /** The compiled file of that key, if it is there and whole. */
    Optional<CompiledFile> get(String key) {
        Path path = folder.resolve(key);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length <= CHECKSUM) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
            byte[] checksum = Arrays.copyOf(bytes, CHECKSUM);
            return Arrays.equals(checksum, RuleKeys.digest(body))
                    ? Optional.of(CompiledFile.of(body))
                            .filter(file -> file.key().equals(key))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("cached rule {} cannot be read, compiling it anew", path, e);
            return Optional.empty();
        }
    }

    /** Keeps that file. A reader sees all of it or nothing. */
    void put(CompiledFile file) {
        byte[] body = file.toBytes();
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", "");
            try {
                byte[] bytes = Arrays.copyOf(RuleKeys.digest(body), CHECKSUM + body.length);
                System.arraycopy(body, 0, bytes, CHECKSUM, body.length);
                Files.write(draft, bytes);
                move(draft, folder.resolve(file.key()));
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
