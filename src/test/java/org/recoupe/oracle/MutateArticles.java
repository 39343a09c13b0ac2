package org.recoupe.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Prints what the oracle finds, and each miss; arguments: the sets ({@code 1,2}), then the seeds. */
final class MutateArticles {

    private MutateArticles() {}

    public static void main(String[] arguments) {
        List<Integer> sets =
                Arrays.stream(arguments[0].split(",")).map(Integer::valueOf).toList();
        List<Trial> trials = new ArrayList<>();
        Stream.of(arguments).skip(1).mapToLong(Long::parseLong).forEach(seed -> trials.addAll(Oracle.all(sets, seed)));
        Scores.tables(trials).forEach(System.out::println);
        List<String> lines = new ArrayList<>();
        for (Trial trial : trials) {
            if (!trial.mutant() && trial.accused()) {
                lines.add("accused: " + trial);
            }
            if (!trial.mutant() && !trial.confirmed()) {
                lines.add("not confirmed: " + trial);
            }
            if (trial.mutant() && !trial.accused()) {
                lines.add("missed: " + trial);
            }
            trial.collateral().forEach(other -> lines.add("collateral: " + trial + " | " + other));
        }
        new LinkedHashSet<>(lines).stream().sorted().forEach(System.out::println);
    }
}
