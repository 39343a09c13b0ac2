package org.recoupe.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Reads a rule folder on disk. */
final class RuleReader {

    private final Path root;
    private final boolean trusted;
    private final List<RuleProblem> problems = new ArrayList<>();
    private Optional<DslSentences> sentences = Optional.empty();

    private RuleReader(Path root, boolean trusted) {
        this.root = root;
        this.trusted = trusted;
    }

    /** What stands in that folder; what cannot be read is among the problems. */
    static FolderContent read(Path root, boolean trusted) {
        return new RuleReader(root, trusted).read();
    }

    private FolderContent read() {
        if (!Files.isDirectory(root)) {
            problem(
                    root,
                    "there is no such folder",
                    "a folder with <topic>/<rule>/<rule>.drl or .dslr",
                    "check --rules");
            return new FolderContent(List.of(), List.of(), List.of(), Levels.NONE, problems);
        }
        List<RuleFile> files = new ArrayList<>();
        List<Threshold> thresholds = new ArrayList<>();
        List<Path> paths = paths();
        for (Path path : paths) {
            String place = place(path);
            if (RuleFile.named(place)) {
                text(path)
                        .map(text -> RuleFile.of(place, path.toString(), text, trusted))
                        .map(file -> file.inSentences() ? DslRules.expanded(file, sentences(paths)) : file)
                        .ifPresent(files::add);
            } else if (place.startsWith("tables/") && place.endsWith(".csv")) {
                text(path).ifPresent(text -> thresholds.addAll(Thresholds.read(path.toString(), text, problems)));
            }
        }
        Levels levels = levels();
        if (files.isEmpty() && thresholds.isEmpty() && levels.lines().isEmpty() && problems.isEmpty()) {
            problem(
                    root,
                    "no rule in this folder",
                    "<topic>/<rule>/<rule>.drl, tables/*.csv or levels.yml",
                    "check --rules");
        }
        return new FolderContent(files, List.of(), thresholds, levels, problems);
    }

    /** Read when the first rule in sentences is, for most folders have none. */
    private DslSentences sentences(List<Path> paths) {
        DslSentences known = sentences.orElseGet(() -> {
            DslSentences all = DslSentences.shipped(problems);
            for (Path path : paths) {
                if (path.toString().endsWith(DslSentences.ENDING)) {
                    text(path).ifPresent(text -> all.add(path.toString(), text, problems));
                }
            }
            return all;
        });
        sentences = Optional.of(known);
        return known;
    }

    private Levels levels() {
        Path path = root.resolve("levels.yml");
        return Files.exists(path)
                ? text(path)
                        .map(text -> LevelsFile.read(path.toString(), text, problems))
                        .orElse(Levels.NONE)
                : Levels.NONE;
    }

    private List<Path> paths() {
        Set<Path> links = new HashSet<>();
        BiPredicate<Path, BasicFileAttributes> file = (path, attributes) -> {
            if (attributes.isSymbolicLink()) {
                links.add(path);
            }
            return attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(path);
        };
        try (Stream<Path> walk = Files.find(root, Integer.MAX_VALUE, file)) {
            // No link is followed on the way, so what is no link itself stands here.
            return walk.sorted()
                    .filter(path -> trusted || !links.contains(path) || stands(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that file stands in the folder itself; a link that leads out of it would show what the pack has no right to. */
    private boolean stands(Path path) {
        try {
            if (path.toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
            problem(
                    path,
                    "a link out of the folder",
                    "files that stand in it",
                    "put a copy there, or use --trust-rules");
        } catch (IOException e) {
            problem(path, "cannot be read: " + e.getMessage(), "a file that can be read", "check its permissions");
        }
        return false;
    }

    private String place(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private Optional<String> text(Path path) {
        try {
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            problem(path, "not UTF-8", "text in UTF-8", "save the file as UTF-8");
        } catch (IOException e) {
            problem(path, "cannot be read: " + e.getMessage(), "a file that can be read", "check its permissions");
        }
        return Optional.empty();
    }

    private void problem(Path path, String problem, String expected, String remedy) {
        problems.add(
                new RuleProblem(path.toString(), 1, 1, problem, expected, remedy, "", RuleProblem.Section.FOLDERS));
    }
}
