package org.recoupe.article;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that a path, a folder or a glob stands for.
 *
 * @param files the files, sorted by name
 * @param lost what could not be looked at while they were found
 */
record Target(List<Found> files, List<UnreadableArticle> lost) {

    /**
     * A file.
     *
     * @param size its length in bytes when it was found
     */
    record Found(Path path, long size) {}

    /** What that stands for; no file at all is an error. */
    static Target of(String target) {
        Path path;
        try {
            path = Path.of(target);
        } catch (InvalidPathException e) {
            // On Windows a glob is no path.
            return matching(target);
        }
        if (Files.isDirectory(path)) {
            Target found = walk(path, Target::isArticle);
            if (found.files.isEmpty() && found.lost.isEmpty()) {
                String problem = "the folder holds no article, expected files ending in " + Format.allEndings();
                throw UnreadableArticle.at(target, problem, "Check the folder, or name the files");
            }
            return found;
        }
        if (Files.exists(path)) {
            return new Target(List.of(new Found(path, path.toFile().length())), List.of());
        }
        return isGlob(target) ? matching(target) : missing(target, path);
    }

    /** By its name; a README tells of the folder that it stands in. */
    private static boolean isArticle(Path file) {
        String name = String.valueOf(file.getFileName());
        return Format.named(name).isPresent() && !name.toLowerCase(Locale.ROOT).startsWith("readme.");
    }

    private static Target missing(String target, Path path) {
        Path folder = path.toAbsolutePath().getParent();
        boolean folderThere = folder != null && Files.isDirectory(folder);
        throw UnreadableArticle.at(
                target,
                folderThere ? "there is no such file" : "there is no such file, nor the folder it would be in",
                "Check the path; it is taken from " + Path.of("").toAbsolutePath());
    }

    private static boolean isGlob(String target) {
        return target.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static Target matching(String glob) {
        int wild = 0;
        while ("*?[{".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        int folderEnd = Math.max(glob.lastIndexOf('/', wild), glob.lastIndexOf('\\', wild));
        Path folder = Path.of(folderEnd < 0 ? "" : glob.substring(0, folderEnd + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        Target found = Files.isDirectory(folder) ? walk(folder, matcher::matches) : new Target(List.of(), List.of());
        if (found.files.isEmpty() && found.lost.isEmpty()) {
            throw UnreadableArticle.at(
                    glob, "no file matches this pattern", "Use * within a folder and ** across folders");
        }
        return found;
    }

    /** What goes away while this looks, or may not be looked into, is told; the rest is found all the same. */
    private static Target walk(Path folder, Predicate<Path> wanted) {
        Walk walk = new Walk(wanted);
        try {
            Files.walkFileTree(folder, Set.<FileVisitOption>of(), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            walk.lost(folder, e);
        }
        walk.files.sort(Comparator.comparing(Found::path));
        return new Target(List.copyOf(walk.files), List.copyOf(walk.lost));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Predicate<Path> wanted;
        private final List<Found> files = new ArrayList<>();
        private final List<UnreadableArticle> lost = new ArrayList<>();

        Walk(Predicate<Path> wanted) {
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean regular = attributes.isSymbolicLink() ? Files.isRegularFile(file) : attributes.isRegularFile();
            if (regular && !String.valueOf(file.getFileName()).startsWith(".") && wanted.test(file)) {
                files.add(new Found(
                        file, attributes.isSymbolicLink() ? file.toFile().length() : attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // What is gone again before it was an article of the run is no loss; a folder that may not be entered is
            // one.
            if (!(e instanceof NoSuchFileException)) {
                lost(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, java.io.IOException e) {
            if (e != null) {
                lost(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        private void lost(Path place, IOException e) {
            lost.add(UnreadableArticle.at(
                            place.toString(), "the folder cannot be read: " + e.getMessage(), "Check its permissions")
                    .causedBy(e));
        }
    }
}
