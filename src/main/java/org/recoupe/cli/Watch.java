package org.recoupe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Says which files below some folders came, went or changed. The system tells when to look, where it can; now and then this
 * looks of itself, too. Ends when its thread is interrupted.
 */
final class Watch implements AutoCloseable {

    /** Short enough not to be felt, long enough to cost nothing. */
    private static final long PAUSE = 100;

    /** Where the system tells of changes, this is for file systems on which it does not. */
    private static final long LONG_PAUSE = 400;

    /** An editor that saves in several steps has done them all by then. */
    private static final long SETTLE = 10;

    private static final int MOST_LOOKS = 20;

    private static final String EMPTY = " 0";

    private final List<Path> places;
    private final Optional<Path> without;
    private final Optional<WatchService> service;
    private Map<Path, String> seen = Map.of();

    /** A watch on those folders and files, from now on. */
    Watch(List<Path> places) throws IOException {
        this(places, Optional.empty());
    }

    /** A watch on those folders and files, but not on what is below that folder. */
    Watch(List<Path> places, Optional<Path> without) throws IOException {
        this.places = List.copyOf(places);
        this.without = without.map(Path::toAbsolutePath);
        this.service = service();
        this.seen = look();
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            // No watches left, or none on this system: looking does.
            return Optional.empty();
        }
    }

    /** Waits for a change; the files that changed. None if it is to end. */
    Set<Path> changed() throws IOException {
        try {
            while (true) {
                await();
                Map<Path, String> now = settled();
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

    /** What is there once no file is in the middle of being written: many editors empty a file first. */
    private Map<Path, String> settled() throws IOException, InterruptedException {
        Map<Path, String> now = look();
        for (int i = 0; i < MOST_LOOKS && emptied(now); i++) {
            TimeUnit.MILLISECONDS.sleep(SETTLE);
            now = look();
        }
        return now;
    }

    private boolean emptied(Map<Path, String> now) {
        return now.entrySet().stream()
                .anyMatch(each -> each.getValue().endsWith(EMPTY)
                        && !seen.getOrDefault(each.getKey(), EMPTY).endsWith(EMPTY));
    }

    private void await() throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            return;
        }
        WatchKey key = service.get().poll(LONG_PAUSE, TimeUnit.MILLISECONDS);
        if (key != null) {
            TimeUnit.MILLISECONDS.sleep(SETTLE);
            key.pollEvents();
            key.reset();
        }
    }

    private Map<Path, String> look() throws IOException {
        Map<Path, String> stamps = new HashMap<>();
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.filter(path -> !isWithout(path)).toList()) {
                    if (Files.isDirectory(each)) {
                        register(each);
                    } else if (Files.isRegularFile(each)) {
                        stamps.put(each, Files.getLastModifiedTime(each) + " " + Files.size(each));
                    }
                }
            } catch (NoSuchFileException | UncheckedIOException e) {
                // An editor moved a file away between two looks: the next look sees what it put there.
                seen.forEach((file, stamp) -> {
                    if (file.startsWith(place)) {
                        stamps.put(file, stamp);
                    }
                });
            }
            if (!Files.isDirectory(place)) {
                register(Optional.ofNullable(place.toAbsolutePath().getParent()).orElse(place));
            }
        }
        return stamps;
    }

    private boolean isWithout(Path path) {
        return without.filter(folder -> path.toAbsolutePath().startsWith(folder))
                .isPresent();
    }

    private void register(Path folder) {
        service.ifPresent(known -> {
            try {
                folder.register(
                        known,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException e) {
                // Gone again, or one watch too many: looking does.
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (service.isPresent()) {
            service.get().close();
        }
    }
}
