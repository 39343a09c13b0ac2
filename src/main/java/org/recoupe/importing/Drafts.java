package org.recoupe.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hidden folders in which imports are written before they are moved to their places, named by the process that writes. */
final class Drafts {

    private static final Pattern NAME = Pattern.compile("\\.import-(\\d+)-[0-9a-f]+");

    private Drafts() {}

    /** A new one in that folder. */
    static Path in(Path folder) throws IOException {
        long process = ProcessHandle.current().pid();
        return Files.createDirectory(folder.resolve(".import-" + process + "-" + Long.toHexString(System.nanoTime())));
    }

    /** Removes those that processes have left behind that were stopped; others may be at work. */
    static void removeLeft(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.filter(Drafts::isLeft).toList();
        }
        for (Path draft : left) {
            remove(draft);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Removes one with its files, if it is still there. */
    static void remove(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }
}
