package org.recoupe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Measures the program on the public test sets of a folder and prints one table: {@code src/bench/quality.sh [folder]
 * [-v] [--all] [--speed] [--curve] [--write] [--only SET]}. {@code -v} lists every miss, {@code --all} spells every number to a
 * million, {@code --speed} measures throughput, {@code --curve} what tolerances do, {@code --write} keeps the table in {@code benchmarks.md}, {@code --only}
 * runs the sets whose names start so.
 */
public final class Quality {

    private static final Path FOLDER = Path.of("../shared/bench");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Quality() {}

    /** Runs the sets. */
    public static void main(String[] arguments) throws IOException {
        try {
            new Quality().run(new ArrayList<>(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println("quality: " + e.getMessage());
            System.exit(2);
        }
    }

    /** All sets, with those numbers in words, with throughput or without, with the curves by tolerance or without. */
    static List<Benchmark> sets(NumberWords.Sample numbers, boolean speed, boolean curve) {
        List<Benchmark> sets = new ArrayList<>(List.of(
                new FrTimeBank(),
                new GumDates(),
                new NumberWords(numbers),
                new Recognizers("french", "fr"),
                new RecognizerDates("french", "fr"),
                new Recognizers("english", "en"),
                new RecognizerDates("english", "en"),
                new Cqe(),
                new Duckling(),
                new Vr2015(),
                new PopulationClaims(),
                new Wikinews(),
                new Pairs("daccord-fr", "1"),
                new Pairs("rte3-fr", "2"),
                new NotBuilt("xinfotabs-fr", List.of("inconsistent, precision", "abstention"))));
        if (speed) {
            sets.add(new Throughput());
            sets.add(new HardSentences());
        }
        if (curve) {
            sets.add(new PopulationCurve());
        }
        return sets;
    }

    /** The figures of those sets in that folder; a set that is not there is one line without a figure. */
    static List<Measure> measure(List<Benchmark> sets, Path folder, Program program, Misses misses) {
        List<Measure> measures = new ArrayList<>();
        for (Benchmark set : sets) {
            if (!Files.exists(folder.resolve(set.needs()))) {
                measures.add(Measure.none(set.set(), "–", "not in " + folder));
                continue;
            }
            try {
                measures.addAll(set.run(folder, program, misses));
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(set.set() + " in " + folder + " broke off: " + e, e);
            }
        }
        return measures;
    }

    private void run(List<String> arguments) throws IOException {
        boolean verbose = arguments.remove("-v");
        boolean all = arguments.remove("--all");
        boolean speed = arguments.remove("--speed");
        boolean curve = arguments.remove("--curve");
        boolean write = arguments.remove("--write");
        Predicate<Benchmark> chosen = only(arguments);
        Path folder = arguments.isEmpty() ? FOLDER : Path.of(arguments.get(0));
        if (arguments.size() > 1 || folder.toString().startsWith("-")) {
            throw new IllegalArgumentException("cannot make out " + String.join(" ", arguments)
                    + "; expected [folder] [-v] [--all] [--speed] [--curve] [--write] [--only SET]");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder; expected one with the layout of " + FOLDER);
        }
        Misses misses = verbose ? this::miss : (set, id, text, gold, found) -> {};
        List<Benchmark> sets = sets(all ? NumberWords.Sample.ALL : NumberWords.Sample.USUAL, speed, curve).stream()
                .filter(chosen)
                .toList();
        ResultTable table = new ResultTable(measure(sets, folder, Program.start(), misses));
        out.print(table.plain());
        if (write) {
            Files.writeString(ResultTable.KEPT, table.markdown(LocalDate.now()));
        }
    }

    private static Predicate<Benchmark> only(List<String> arguments) {
        int at = arguments.indexOf("--only");
        if (at < 0) {
            return set -> true;
        }
        if (at + 1 == arguments.size()) {
            throw new IllegalArgumentException("--only is followed by the beginning of a set's name");
        }
        String prefix = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        if (sets(NumberWords.Sample.FEW, true, true).stream()
                .noneMatch(set -> set.set().startsWith(prefix))) {
            throw new IllegalArgumentException("no set's name starts with " + prefix);
        }
        return set -> set.set().startsWith(prefix);
    }

    private void miss(String set, String id, String text, String gold, String found) {
        out.printf("%s %s: %s%n    gold  %s%n    found %s%n", set, id, text, gold, found);
    }
}
