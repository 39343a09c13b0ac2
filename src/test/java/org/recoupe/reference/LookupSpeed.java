package org.recoupe.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.recoupe.claim.Period;

/** Measures how long one warm lookup takes in large tables: the releases that count of one country and year, chosen. */
public final class LookupSpeed {

    private static final int LOOKUPS = 200_000;
    private static final int ROUNDS = 9;

    private LookupSpeed() {}

    /** Prints it for the imports in that folder, looked up at random places. */
    public static void main(String[] args) {
        Problems problems = new Problems();
        DataPackages packages = new DataPackages(problems);
        packages.add(DataFolder.bundled());
        packages.add(DataFolder.imported(Path.of(args[0])));
        problems.raise();
        Tables tables = new Tables(packages.resources(), packages.sources());
        List<Series> series = tables.of(Resource.Kind.OBSERVATIONS).stream()
                .filter(resource -> !resource.stretch().whole())
                .map(resource -> resource.series().orElseThrow())
                .toList();
        List<Observations> all = series.stream().map(tables::observations).toList();
        List<String> countries = new ArrayList<>(all.get(0).values(0));
        Vintages vintages = new Vintages(tables::source, Optional.empty());
        Random random = new Random(1);
        double best = Double.MAX_VALUE;
        long candidates = 0;
        for (int round = 0; round < ROUNDS; round++) {
            candidates = 0;
            long start = System.nanoTime();
            for (int i = 0; i < LOOKUPS; i++) {
                Observations index = all.get(random.nextInt(all.size()));
                List<String> cells = List.of(countries.get(random.nextInt(countries.size())));
                Period year = Period.year(1960 + random.nextInt(64));
                candidates += vintages.choose(index.at(cells, year)).size();
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / LOOKUPS);
        }
        long observations = all.stream().mapToLong(Observations::size).sum();
        System.out.printf(
                "lookup: %.2f µs (best of %d rounds of %,d; %,d observations in %,d series tables, %,d candidates a round)%n",
                best, ROUNDS, LOOKUPS, observations, all.size(), candidates);
    }
}
