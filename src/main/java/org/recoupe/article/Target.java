package org.recoupe.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a path, a folder or a glob stands for. */
final class Target {

    private Target() {}

    /** The files, sorted by name; none is an error. */
    static List<Path> files(String target) {
        Path path;
        try {
            path = Path.of(target);
        } catch (InvalidPathException e) {
            // On Windows a glob is no path.
            return matching(target);
        }
        if (Files.isDirectory(path)) {
            List<Path> found = walk(path, Target::isArticle);
            if (found.isEmpty()) {
                String problem = "the folder holds no article, expected files ending in " + Format.allEndings();
                throw UnreadableArticle.at(target, problem, "Check the folder, or name the files");
            }
            return found;
        }
        if (Files.exists(path)) {
            return List.of(path);
        }
        return isGlob(target) ? matching(target) : missing(target, path);
    }

    /** By its name; a README tells of the folder that it stands in. */
    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString();
        return Format.named(name).isPresent() && !name.toLowerCase(Locale.ROOT).startsWith("readme.");
    }

    private static List<Path> missing(String target, Path path) {
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

    private static List<Path> matching(String glob) {
        int wild = 0;
        while ("*?[{".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        int folderEnd = Math.max(glob.lastIndexOf('/', wild), glob.lastIndexOf('\\', wild));
        Path folder = Path.of(folderEnd < 0 ? "" : glob.substring(0, folderEnd + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<Path> found = Files.isDirectory(folder) ? walk(folder, matcher::matches) : List.of();
        if (found.isEmpty()) {
            throw UnreadableArticle.at(
                    glob, "no file matches this pattern", "Use * within a folder and ** across folders");
        }
        return found;
    }

    private static List<Path> walk(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableArticle.at(
                            folder.toString(), "the folder cannot be read: " + e.getMessage(), "Check its permissions")
                    .causedBy(e);
        }
    }
}
