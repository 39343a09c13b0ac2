package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks at folders over and over, and says which files came, went or changed. Ends when its thread is interrupted. */
final class Watch {

    /** Short enough not to be felt, long enough to cost nothing. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toMillis(100);

    private final List<Path> folders;
    private Map<Path, String> seen = Map.of();

    /** A watch on those folders, from now on. */
    Watch(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        this.seen = look();
    }

    /** Waits for a change; the files that changed. None if it is to end. */
    Set<Path> changed() throws IOException {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
                Map<Path, String> now = look();
                Set<Path> changed = new TreeSet<>(seen.keySet());
                changed.addAll(now.keySet());
                Map<Path, String> before = seen;
                changed.removeIf(file -> now.getOrDefault(file, "").equals(before.getOrDefault(file, "")));
                seen = now;
                if (!changed.isEmpty()) {
                    return changed;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private Map<Path, String> look() throws IOException {
        Map<Path, String> stamps = new HashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    stamps.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (NoSuchFileException e) {
                // An editor moved a file away between two looks: the next look sees what it put there.
                return seen;
            }
        }
        return stamps;
    }
}
