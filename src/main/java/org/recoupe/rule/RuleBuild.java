package org.recoupe.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.rule.RuleCompiler.Source;

/** Makes one set of compiled rules out of several folders; of files with the same id the last one counts. */
final class RuleBuild {

    /** What a message of Drools speaks of: a method, or the expression it could not read. */
    private static final Pattern WORD = Pattern.compile("([$A-Za-z_]\\w*)\\(|[Ee]xpression ?([$\\w.]+)");

    private final RuleKeys keys;
    private final Map<String, CompiledFile> known;
    private final RuleCache cache;
    private final boolean toClasses;
    private final Map<String, CompiledFile> compiled = new LinkedHashMap<>();
    private final Map<String, RuleFile> raw = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<String> broken = new TreeSet<>();

    /**
     * A build that compiles nothing it can take from elsewhere.
     *
     * @param known files that come compiled, whether or not they are used
     */
    RuleBuild(RuleKeys keys, List<CompiledFile> known, RuleCache cache) {
        this(keys, known, cache, false);
    }

    /** A build that makes classes of all rules, as the build of the program does: they are loaded and run faster. */
    static RuleBuild toClasses(RuleKeys keys, RuleCache cache) {
        return new RuleBuild(keys, List.of(), cache, true);
    }

    private RuleBuild(RuleKeys keys, List<CompiledFile> known, RuleCache cache, boolean toClasses) {
        this.toClasses = toClasses;
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
        List<Source> fresh = new ArrayList<>();
        for (Ready ready : raw.values().parallelStream()
                .map(file -> OwnServices.with(() -> ready(file)))
                .toList()) {
            ready.compiled().ifPresent(done -> compiled.put(done.id(), done));
            ready.source().ifPresent(fresh::add);
            add(ready.file(), ready.problems());
        }
        if (!fresh.isEmpty()) {
            compile(fresh);
        }
        return compiled.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /**
     * Where a file stands before anything is compiled.
     *
     * @param compiled the file, if it was compiled before
     * @param source what is to be compiled, if it was not and can be
     * @param problems why it cannot be
     */
    private record Ready(
            RuleFile file, Optional<CompiledFile> compiled, Optional<Source> source, List<RuleProblem> problems) {}

    private Ready ready(RuleFile file) {
        Optional<CompiledFile> kept = kept(file);
        if (kept.isPresent()) {
            return new Ready(file, kept, Optional.empty(), List.of());
        }
        RuleCheck check = RuleCheck.of(file);
        Optional<CompiledFile> plain = plain(file, check);
        if (plain.isPresent()) {
            return new Ready(file, plain, Optional.empty(), List.of());
        }
        Optional<Source> source = check.problems().isEmpty()
                ? Optional.of(new Source(file, check.cards(), keys.key(file)))
                : Optional.empty();
        return new Ready(file, Optional.empty(), source, check.problems());
    }

    private Optional<CompiledFile> plain(RuleFile file, RuleCheck check) {
        if (toClasses || !check.problems().isEmpty() || check.plain().isEmpty()) {
            return Optional.empty();
        }
        try {
            PlainRules rules = PlainRules.of(check.plain().get());
            CompiledFile done = CompiledFile.of(file.id(), keys.plain(file), check.cards(), rules);
            cache.put(done);
            return Optional.of(done);
        } catch (FormulaReader.Unknown e) {
            return Optional.empty();
        }
    }

    private void add(RuleFile file, List<RuleProblem> found) {
        if (!found.isEmpty()) {
            problems.addAll(found);
            broken.add(file.id());
        }
    }

    /** The ids of the files that could not be compiled. */
    Set<String> broken() {
        return broken;
    }

    /** What is wrong, by file and line. */
    List<RuleProblem> problems() {
        return problems.stream().sorted().distinct().toList();
    }

    private Optional<CompiledFile> kept(RuleFile file) {
        List<String> classes = keys.usable(file);
        Stream<CompiledFile> plain =
                Stream.of(RuleKeys.plain(classes.get(0), file)).flatMap(key -> keptPlain(key, file).stream());
        return Stream.of(
                        classes.stream().flatMap(key -> known(key, file).stream()),
                        toClasses ? Stream.<CompiledFile>empty() : plain,
                        classes.stream().flatMap(key -> keptClasses(key, file).stream()))
                .flatMap(found -> found)
                .findFirst()
                .map(kept -> kept.at(file.path()));
    }

    private Optional<CompiledFile> known(String key, RuleFile file) {
        return Optional.ofNullable(known.getOrDefault(key, known.get(RuleKeys.kept(key, file))));
    }

    private Optional<CompiledFile> keptPlain(String key, RuleFile file) {
        return Optional.ofNullable(known.get(key)).or(() -> cache.get(key).filter(kept -> kept.plainOf(file.id())));
    }

    private Optional<CompiledFile> keptClasses(String key, RuleFile file) {
        return cache.get(RuleKeys.kept(key, file)).filter(kept -> !kept.foreign() || ForeignRules.admits(file, kept));
    }

    private void compile(List<Source> fresh) {
        Compilation compilation = Compilation.of(fresh, cache::put);
        for (Source source : fresh) {
            RuleFile file = source.file();
            Optional.ofNullable(compilation.compiled().get(file.id())).ifPresent(done -> compiled.put(file.id(), done));
            add(file, compilation.harmful().getOrDefault(file.id(), List.of()));
            Optional.ofNullable(compilation.refused().get(file.id()))
                    .ifPresent(fault -> add(file, List.of(refused(file, source.cards(), fault))));
        }
    }

    /** Drools tells no line: it is that of the first such word of the message that stands in the file, else of the first rule. */
    private static RuleProblem refused(RuleFile file, List<RuleCard> cards, RuleCompiler.CompileFault fault) {
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        RuleFaults faults = new RuleFaults(file).about(RuleProblem.Section.PATTERNS);
        int line = WORD.matcher(message)
                .results()
                .map(word -> file.lineOf(word.group(1) == null ? word.group(2) : word.group(1)))
                .filter(found -> found > 0)
                .findFirst()
                .orElseGet(() -> cards.isEmpty() ? 1 : cards.get(0).line());
        faults.at(
                line,
                1,
                "Drools refuses the file: " + message,
                "rules as rules/README.md describes them",
                "take out one constraint after the other until it compiles");
        return faults.problems().get(0);
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
