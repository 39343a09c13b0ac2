package org.recoupe.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes one set of compiled rules out of several folders; of files with the same id the last one counts. */
final class RuleBuild {

    private final RuleKeys keys;
    private final Map<String, CompiledFile> known;
    private final RuleCache cache;
    private final Map<String, CompiledFile> compiled = new LinkedHashMap<>();
    private final Map<String, RuleFile> raw = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    /**
     * A build that compiles nothing it can take from elsewhere.
     *
     * @param known files that come compiled, whether or not they are used
     */
    RuleBuild(RuleKeys keys, List<CompiledFile> known, RuleCache cache) {
        this.keys = keys;
        this.known = known.stream().collect(Collectors.toMap(CompiledFile::key, file -> file, (a, b) -> a));
        this.cache = cache;
    }

    /** Adds what stands in a folder, over what was added before. */
    void add(FolderContent folder) {
        problems.addAll(folder.problems());
        for (CompiledFile file : folder.compiled()) {
            raw.remove(file.id());
            compiled.put(file.id(), file);
        }
        for (RuleFile file : folder.files()) {
            compiled.remove(file.id());
            RuleFile twin = raw.put(file.id(), file);
            if (twin != null && folder.files().contains(twin)) {
                problems.add(twins(file, twin));
            }
        }
    }

    /** Compiles what is not compiled yet; what cannot be is among the problems. */
    List<CompiledFile> build() {
        for (RuleFile file : raw.values()) {
            kept(file).or(() -> compile(file)).ifPresent(done -> compiled.put(file.id(), done));
        }
        return compiled.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /** What is wrong, by file and line. */
    List<RuleProblem> problems() {
        return problems.stream().sorted().distinct().toList();
    }

    private Optional<CompiledFile> kept(RuleFile file) {
        for (String key : keys.usable(file)) {
            Optional<CompiledFile> found = Optional.ofNullable(known.get(key)).or(() -> cache.get(key));
            if (found.isPresent()) {
                return found.map(kept -> kept.at(file.path()));
            }
        }
        return Optional.empty();
    }

    private Optional<CompiledFile> compile(RuleFile file) {
        RuleCheck check = RuleCheck.of(file);
        problems.addAll(check.problems());
        if (!check.problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            CompiledFile done = RuleCompiler.compile(file, check.cards(), keys.key(file));
            cache.put(done);
            return Optional.of(done);
        } catch (RuleCompiler.CompileFault e) {
            problems.add(refused(file, e));
            return Optional.empty();
        }
    }

    private static RuleProblem refused(RuleFile file, RuleCompiler.CompileFault fault) {
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return new RuleProblem(
                file.path(),
                1,
                1,
                "Drools refuses the file: " + message,
                "rules as rules/README.md describes them",
                "take out one constraint after the other until it compiles",
                "",
                RuleProblem.Section.PATTERNS);
    }

    private static RuleProblem twins(RuleFile file, RuleFile twin) {
        return new RuleProblem(
                file.path(),
                1,
                1,
                "has the id %s, as has %s".formatted(file.id(), twin.path()),
                "one file for each id",
                "rename one of them",
                "",
                RuleProblem.Section.FOLDERS);
    }
}
