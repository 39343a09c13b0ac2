package org.recoupe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many of the sentences were found right, and how many of the mutants wrong.
 *
 * @param sentences true ones
 * @param confirmed of those
 * @param accused of those
 * @param caught mutants in which something was found wrong
 * @param collateral verdicts on other sentences that mutations changed
 */
record Scores(int sentences, int confirmed, int accused, int mutants, int caught, int collateral) {

    static Scores of(List<Trial> trials) {
        List<Trial> mutants = trials.stream().filter(Trial::mutant).toList();
        List<Trial> sentences = trials.stream().filter(trial -> !trial.mutant()).toList();
        return new Scores(
                sentences.size(),
                count(sentences, Trial::confirmed),
                count(sentences, Trial::accused),
                mutants.size(),
                count(mutants, Trial::accused),
                mutants.stream().mapToInt(trial -> trial.collateral().size()).sum());
    }

    private static int count(List<Trial> trials, Predicate<Trial> which) {
        return (int) trials.stream().filter(which).count();
    }

    /** The share of true sentences found right, from 0 to 1. */
    double confirmedShare() {
        return confirmed / (double) Math.max(1, sentences);
    }

    /** The share of mutants found wrong, from 0 to 1. */
    double caughtShare() {
        return caught / (double) Math.max(1, mutants);
    }

    /** A table by kinds of claims, one by kinds of mutations, and the sums. */
    static List<String> tables(List<Trial> trials) {
        List<String> lines = new ArrayList<>();
        lines.add("| kind of claim | confirmed | accused | caught | | collateral |");
        lines.add("|---|---|---|---|---|---|");
        grouped(trials, trial -> trial.statement().kind()).forEach((kind, its) -> lines.add(row(kind, of(its))));
        lines.add(row("all", of(trials)));
        lines.add("");
        lines.add("| changed | caught | | collateral |");
        lines.add("|---|---|---|---|");
        grouped(trials.stream().filter(Trial::mutant).toList(), Trial::mutation).forEach((mutation, its) -> {
            Scores scores = of(its);
            lines.add("| %s | %s | %d |".formatted(mutation, scores.ofMutants(), scores.collateral));
        });
        return lines;
    }

    private static Map<String, List<Trial>> grouped(List<Trial> trials, Function<Trial, String> by) {
        return trials.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static String row(String name, Scores scores) {
        return "| %s | %d of %d | %d | %s | %d |"
                .formatted(
                        name,
                        scores.confirmed,
                        scores.sentences,
                        scores.accused,
                        scores.ofMutants(),
                        scores.collateral);
    }

    private String ofMutants() {
        return String.format(Locale.ROOT, "%d of %d | %.1f %%", caught, mutants, 100 * caughtShare());
    }
}
