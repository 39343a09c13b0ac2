package org.recoupe.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Names;

/** Rules, loaded and ready to judge articles. Safe to share between threads. */
public final class RuleBook {

    private static final int MOST_OVERRUNS = 5;

    private final List<CompiledFile> files;
    private final List<RuleCard> rules;
    private final Set<String> off;
    private final List<Threshold> thresholds;
    private final Levels levels;
    private final List<RuleProblem> problems;
    private final Set<String> broken;
    private Optional<Network> network = Optional.empty();
    private final String hash;

    private RuleBook(
            List<CompiledFile> files,
            List<Threshold> thresholds,
            Levels levels,
            List<RuleProblem> problems,
            Set<String> broken) {
        this.files = files;
        this.rules = files.stream().flatMap(file -> file.cards().stream()).toList();
        this.off = rules.stream().filter(levels::off).map(RuleCard::key).collect(Collectors.toUnmodifiableSet());
        this.thresholds = Thresholds.merged(thresholds);
        this.levels = levels;
        this.problems = List.copyOf(problems);
        this.broken = Set.copyOf(broken);
        this.hash = RuleKeys.hash(files, this.thresholds, levels);
    }

    /**
     * The rules of those folders. Of two files with the same id, the one in the later folder counts; so do its levels
     * and the rows of its tables.
     *
     * @throws BrokenRules if something is wrong in any of them
     */
    public static RuleBook load(List<RuleFolder> folders) {
        return load(folders, RuleCache.user());
    }

    /** The same with another cache. */
    static RuleBook load(List<RuleFolder> folders, RuleCache cache) {
        RuleBook book = loadSound(folders, cache);
        if (!book.problems.isEmpty()) {
            throw new BrokenRules(book.problems);
        }
        return book;
    }

    /** The rules of those folders without the files that are broken; {@link #problems} says what is wrong in those. */
    public static RuleBook loadSound(List<RuleFolder> folders) {
        return loadSound(folders, RuleCache.user());
    }

    /**
     * What stands in those folders now. Files that did not change are not compiled again; for those that are broken now, what
     * they were before stays in force: tables and levels too. {@link #problems} says what is wrong.
     */
    public RuleBook again(List<RuleFolder> folders) {
        return loadSound(folders, RuleCache.user(), files).keeping(this);
    }

    /** The same as {@link #loadSound(List)} with another cache. */
    static RuleBook loadSound(List<RuleFolder> folders, RuleCache cache) {
        return loadSound(folders, cache, List.of());
    }

    private static RuleBook loadSound(List<RuleFolder> folders, RuleCache cache, List<CompiledFile> known) {
        Optional<RulePack> pack = RulePack.shipped();
        RuleKeys keys = pack.map(RulePack::keys).orElseGet(() -> RuleKeys.of(Vocabulary.hash()));
        List<CompiledFile> compiled = new ArrayList<>(known);
        pack.map(RulePack::files).ifPresent(compiled::addAll);
        RuleBuild build = new RuleBuild(keys, compiled, cache);
        // Who has loaded them before has what did not change at hand.
        Optional<FolderCache> remembered =
                known.isEmpty() ? Optional.of(new FolderCache(cache, keys)) : Optional.empty();
        List<Threshold> thresholds = new ArrayList<>();
        Levels levels = Levels.NONE;
        for (RuleFolder folder : folders) {
            FolderContent content = content(folder, pack);
            build.add(
                    remembered.isPresent() && folder instanceof RuleFolder.OnDisk disk
                            ? remembered.get().known(disk, content)
                            : content);
            thresholds.addAll(content.thresholds());
            levels = levels.then(content.levels());
        }
        List<CompiledFile> built = build.build();
        if (build.problems().isEmpty()) {
            remembered.ifPresent(folderCache -> folderCache.keep(built));
        }
        return new RuleBook(built, thresholds, levels, build.problems(), build.broken());
    }

    private static FolderContent content(RuleFolder folder, Optional<RulePack> pack) {
        if (folder instanceof RuleFolder.OnDisk disk) {
            return RuleReader.read(disk.root(), disk.trusted());
        }
        RulePack shipped = pack.orElseThrow(() -> new IllegalStateException(
                "no " + RulePack.RESOURCE + " on the class path: run `mvn process-classes` to compile the rules"));
        return new FolderContent(List.of(), shipped.files(), shipped.thresholds(), shipped.levels(), List.of());
    }

    /** The rules, by id and their order in the file; those switched off too. */
    public List<RuleCard> rules() {
        return rules;
    }

    /** The names of the rows in the tables of those rules. */
    Set<String> tables() {
        return thresholds.stream().map(Threshold::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code levels.yml} switches that rule off. */
    public boolean off(RuleCard rule) {
        return off.contains(rule.key());
    }

    /** How loud that rule is: {@code error}, {@code warning}, {@code info}, {@code off}; empty where its verdicts decide. */
    public String level(RuleCard rule) {
        return levels.word(rule).orElse("");
    }

    /** The matches on which the finding with that fingerprint rests; none where there is no such finding. */
    public List<Ground> grounds(Dossier dossier, Names names, String fingerprint) {
        try {
            Hearing hearing = Hearing.of(network(), off, dossier, thresholds);
            return new FindingWriter(dossier, names, levels)
                    .draft(hearing.reporter().drafts(), fingerprint)
                    .map(Draft::grounds)
                    .orElse(List.of());
        } catch (Hearing.RuleFault e) {
            return List.of();
        }
    }

    /** A SHA-256 of the rules, their tables and their levels: the same wherever they stand, and on any Java. */
    public String hash() {
        return hash;
    }

    /** What is wrong in files that were left out; empty but after {@link #loadSound}. */
    public List<RuleProblem> problems() {
        return problems;
    }

    /** The same rules without a word on the files that were left out. */
    public RuleBook withoutProblems() {
        return new RuleBook(files, thresholds, levels, List.of(), broken);
    }

    /** The rules of that topic alone, with all tables and levels. */
    public RuleBook only(String topic) {
        List<CompiledFile> some =
                files.stream().filter(file -> file.id().startsWith(topic + "/")).toList();
        return new RuleBook(some, thresholds, levels, List.of(), broken);
    }

    /** The same rules, and for files that are broken now what they were in that book. */
    private RuleBook keeping(RuleBook before) {
        List<CompiledFile> all = Stream.concat(
                        files.stream(), before.files.stream().filter(file -> broken.contains(file.id())))
                .sorted(Comparator.comparing(CompiledFile::id))
                .toList();
        return new RuleBook(
                all,
                wrong(".csv") ? before.thresholds : thresholds,
                wrong(".yml") ? before.levels : levels,
                problems,
                broken);
    }

    private boolean wrong(String ending) {
        return problems.stream().anyMatch(problem -> problem.path().endsWith(ending));
    }

    /** Builds now what the first article would wait for, and tries it on an article that says nothing. */
    public void prepare() {
        Dossier nothing = new Dossier(Optional.empty(), "", List.of(), List.of(), List.of(), List.of());
        try {
            Hearing.of(network(), off, nothing, thresholds);
        } catch (Hearing.RuleFault e) {
            // A rule that breaks down on this breaks down on the first article, whose report tells of it.
        }
    }

    /** Made when it is first asked for: to find what is wrong with rules, none is needed. */
    private synchronized Network network() {
        Network made = network.orElseGet(() -> Network.of(files));
        network = Optional.of(made);
        return made;
    }

    /**
     * What the rules say of an article. A rule that breaks down on it is named among the failures, and the article is
     * judged again without that rule.
     */
    public Judgement judge(Dossier dossier, Names names) {
        if (rules.isEmpty()) {
            return new Judgement(List.of(), List.of(), new TreeSet<>());
        }
        List<RuleFailure> failures = new ArrayList<>();
        Set<String> without = new HashSet<>(off);
        int overruns = 0;
        while (true) {
            try {
                Hearing hearing = Hearing.of(network(), without, dossier, thresholds);
                FindingWriter writer = new FindingWriter(dossier, names, levels);
                return new Judgement(writer.findings(hearing.reporter().drafts()), failures, hearing.fired());
            } catch (Hearing.RuleFault fault) {
                RuleCard culprit = culprit(fault, without, dossier);
                without.add(culprit.key());
                failures.add(RuleFailure.of(culprit, String.valueOf(fault.getMessage())));
                overruns += fault.overrun() ? 1 : 0;
                if (overruns == MOST_OVERRUNS) {
                    leaveOut(without, failures);
                }
            }
        }
    }

    /** After so many of them, no rule that is not trusted gets another try at the article: each costs time. */
    private void leaveOut(Set<String> without, List<RuleFailure> failures) {
        files.stream()
                .filter(CompiledFile::foreign)
                .flatMap(file -> file.cards().stream())
                .filter(card -> without.add(card.key()))
                .forEach(card -> failures.add(RuleFailure.of(
                        card, "%d rules that are not trusted went over their limits".formatted(MOST_OVERRUNS))));
    }

    /** The rule at fault: the one that the fault names, else the first that breaks down all alone. */
    private RuleCard culprit(Hearing.RuleFault fault, Set<String> without, Dossier dossier) {
        List<RuleCard> suspects =
                rules.stream().filter(rule -> !without.contains(rule.key())).toList();
        return suspects.stream()
                .filter(rule -> fault.rule().filter(rule.key()::equals).isPresent())
                .findFirst()
                .or(() -> suspects.stream()
                        .filter(rule -> breaksAlone(rule, dossier))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("the rules break down together only", fault));
    }

    private boolean breaksAlone(RuleCard rule, Dossier dossier) {
        Set<String> others = rules.stream().map(RuleCard::key).collect(Collectors.toSet());
        others.remove(rule.key());
        try {
            Hearing.of(network(), others, dossier, thresholds);
            return false;
        } catch (Hearing.RuleFault e) {
            return true;
        }
    }
}
