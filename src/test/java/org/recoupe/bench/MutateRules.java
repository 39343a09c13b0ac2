package org.recoupe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Dossier;
import org.recoupe.rule.BrokenRules;
import org.recoupe.rule.MutantCompiler;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleFolder;

/**
 * Measures how closely the examples of the shipped rules hold them: changes one thing in a rule, runs its examples, and
 * counts the changes that none of them notices. A change that does not compile does not count.
 */
final class MutateRules {

    private static final double WANTED = 0.9;
    private static final String RULES = ".drl";
    private static final String TABLES = "tables";

    /** The topic whose rules speak where no other did: whether they do is not known before. */
    private static final String LAST = "coverage/";

    /** Only each n-th mutant is tried, for a quick look: {@code -Devery=5}. */
    private static final int EVERY = Integer.getInteger("every", 1);

    /** With {@code -Dhunt=FILE}, examples that would notice survivors are looked for; the file has what may stand for what. */
    private static final Optional<List<String[]>> HUNT = Optional.ofNullable(System.getProperty("hunt"))
            .map(file -> lines(Path.of(file))
                    .filter(line -> line.contains("|"))
                    .map(line -> line.split("\\|", -1))
                    .toList());

    private final Path rules;
    private final Catalog catalog = FactChecker.catalog(Options.shipped());
    private final RuleBook shipped = FactChecker.rules(Options.shipped());
    private final FactChecker reader = FactChecker.of(catalog, shipped);
    private final Map<String, List<RuleExample>> examples;
    private final Map<RuleExample, Dossier> dossiers = new ConcurrentHashMap<>();
    private final MutantCompiler compiler;
    private final List<String> rows;
    private final List<String> survivors = new ArrayList<>();
    private final AtomicInteger caught = new AtomicInteger();
    private final AtomicInteger stillborn = new AtomicInteger();

    private MutateRules(Path rules, List<String> wanted) throws IOException {
        this.rules = rules;
        this.compiler = new MutantCompiler(Path.of("target", "mutants", "refused.txt"));
        // One that fails already would catch every mutant.
        this.examples = RuleExamples.in(rules).stream()
                .filter(example -> wanted.isEmpty()
                        || wanted.stream().anyMatch(name -> (example.rule() + "/").startsWith(name + "/")))
                .filter(example -> !example.todo() && passes(example))
                .collect(Collectors.groupingBy(RuleExample::rule));
        this.rows = tables(rules.resolve("tables"));
    }

    /** Arguments: the folder of rules, then the ids or topics to look at; all by default. */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        MutateRules run = new MutateRules(Path.of(arguments[0]), wanted);
        run.examples.keySet().stream().sorted().toList().parallelStream().forEach(run::mutate);
        int all = run.caught.get() + run.survivors.size();
        double share = all == 0 ? 1 : (double) run.caught.get() / all;
        System.out.printf(
                "%d mutants, %d caught (%.1f %%), %d survive; %d more did not compile%n",
                all, run.caught.get(), share * 100, run.survivors.size(), run.stillborn.get());
        System.exit(share >= WANTED ? 0 : 1);
    }

    private static List<String> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder())
                    .flatMap(MutateRules::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("name,"))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mutate(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        Path file = rules.resolve(id).resolve(name + RULES);
        try {
            List<RuleMutant> mutants = RuleMutant.of(Files.readString(file), rows);
            Path folder = Files.createTempDirectory("mutants");
            try {
                fill(folder, id);
                Set<String> sound = compiler.compile(
                        id + "/" + name + RULES,
                        file,
                        mutants.stream()
                                .filter(mutant -> !mutant.unbound())
                                .map(RuleMutant::text)
                                .distinct()
                                .toList());
                Optional<MutantHunt> hunt = HUNT.map(swaps -> new MutantHunt(
                        id, Variations.of(examples.getOrDefault(id, List.of()), swaps), catalog, reader, shipped));
                for (int i = 0; i < mutants.size(); i += EVERY) {
                    if (sound.contains(mutants.get(i).text())) {
                        judge(id, folder, mutants.get(i), hunt);
                    } else {
                        stillborn.incrementAndGet();
                    }
                }
                hunt.ifPresent(done -> done.examples().forEach(System.out::println));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the tables, and the rules that have a say in the examples of that one: a few make a network much sooner. */
    private void fill(Path folder, String id) throws IOException {
        Set<String> needed = new TreeSet<>(Set.of(id));
        for (RuleExample example : examples.getOrDefault(id, List.of())) {
            Dossier dossier = dossiers.computeIfAbsent(example, each -> each.dossier(reader));
            shipped.judge(dossier, catalog).fired().stream()
                    .map(key -> key.substring(0, key.indexOf('#')))
                    .forEach(needed::add);
        }
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                String place = rules.relativize(from).toString();
                String owner = String.valueOf(rules.relativize(from).getParent());
                boolean rule =
                        place.endsWith(RULES) && (HUNT.isPresent() || needed.contains(owner) || owner.startsWith(LAST));
                if (rule || owner.equals(TABLES)) {
                    Path to = folder.resolve(place);
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
    }

    private void judge(String id, Path folder, RuleMutant mutant, Optional<MutantHunt> hunt) throws IOException {
        Optional<RuleBook> book = book(id, folder, mutant);
        if (book.isEmpty()) {
            stillborn.incrementAndGet();
            return;
        }
        boolean noticed = examples.getOrDefault(id, List.of()).stream()
                .anyMatch(example -> failure(example, book.get()).isPresent());
        if (noticed) {
            System.err.println("caught: " + id + ": " + mutant.what());
            caught.incrementAndGet();
        } else {
            hunt.ifPresent(hunter -> hunter.look(mutant, book.get()));
            synchronized (survivors) {
                survivors.add(id + ": " + mutant.what());
                System.out.println(id + ": " + mutant.what());
            }
        }
    }

    private boolean passes(RuleExample example) {
        Optional<String> failure = failure(example, shipped);
        failure.ifPresent(reason -> System.err.printf(
                "fails unchanged, left out: %s: %s: %s%n", example.place(), example.description(), reason));
        return failure.isEmpty();
    }

    /** What an example says does not hang on the rules: it is read once. */
    private Optional<String> failure(RuleExample example, RuleBook book) {
        Dossier dossier = dossiers.computeIfAbsent(example, each -> each.dossier(reader));
        return example.failure(dossier, book.judge(dossier, catalog));
    }

    private static Optional<RuleBook> book(String id, Path folder, RuleMutant mutant) throws IOException {
        Path file = folder.resolve(id).resolve(id.substring(id.lastIndexOf('/') + 1) + RULES);
        Path table = folder.resolve(TABLES).resolve("zz-mutant.csv");
        Files.writeString(file, mutant.text());
        Files.deleteIfExists(table);
        if (!mutant.tables().isEmpty()) {
            Files.writeString(table, mutant.tables());
        }
        try {
            return Optional.of(RuleBook.load(List.of(RuleFolder.trusted(folder))));
        } catch (BrokenRules e) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
