package org.recoupe.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The step of the build that compiles the shipped rules, so that a user's first run is already a run from the cache. */
public final class ShippedRules {

    private ShippedRules() {}

    /**
     * Compiles the folder {@code args[0]} into the class path folder {@code args[1]}, with {@code args[2]} as cache.
     *
     * @throws BrokenRules if a rule file is not right, which fails the build
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        // Drools lowers names by the locale: in Turkish an Integer becomes an ınt.
        Locale.setDefault(Locale.ROOT);
        Path target = Path.of(args[1]).toAbsolutePath();
        RulePack pack = pack(Path.of(args[0]), new RuleCache(Path.of(args[2])));
        deleteClasses(target.resolve(RuleCompiler.PREFIX.replace('.', '/')));
        for (CompiledFile file : pack.files()) {
            for (Map.Entry<String, byte[]> each : file.classes().entrySet()) {
                write(target.resolve(each.getKey().replace('.', '/') + ".class"), each.getValue());
            }
        }
        write(
                target.resolve(RulePack.RESOURCE.substring(1)),
                pack.withoutClasses().toBytes());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Removes what an earlier build left of rules that are no more. */
    private static void deleteClasses(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                Files.delete(each);
            }
        }
    }

    /** The path as a reader of the project would give it: {@code rules/series/agreement/agreement.drl}. */
    private static String shown(Path folder, Path file) {
        return folder.resolve("..")
                .normalize()
                .relativize(file.normalize())
                .toString()
                .replace('\\', '/');
    }

    /** The pack of that folder. */
    static RulePack pack(Path folder, RuleCache cache) {
        RuleKeys keys = RuleKeys.of(Vocabulary.hash());
        RuleBuild build = RuleBuild.toClasses(keys, cache);
        FolderContent content = RuleReader.read(folder, true);
        build.add(content);
        List<CompiledFile> files = build.build().stream()
                .map(file -> file.at(shown(folder, Path.of(file.cards().get(0).path()))))
                .toList();
        if (!build.problems().isEmpty()) {
            throw new BrokenRules(build.problems());
        }
        return new RulePack(keys, files, content.thresholds(), content.levels());
    }
}
