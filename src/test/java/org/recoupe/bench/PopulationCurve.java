package org.recoupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recoupe.Options;

/**
 * What the tolerance of the population series does: the share of real claims that come out INCONSISTENT, and the share of
 * changed copies that do, as in {@link PopulationClaims}, with the shipped data but for the one number in its descriptor.
 */
final class PopulationCurve implements Benchmark {

    private static final Path DATA = Path.of("reference-data");
    private static final String DESCRIPTOR = "series/datapackage.json";
    private static final String TABLE = "\"name\": \"population\"";
    private static final String TOLERANCE = "\"relative\": ";
    private static final double[] TOLERANCES = {0.005, 0.01, 0.02, 0.03, 0.05, 0.1};
    private static final int PERCENT = 100;

    @Override
    public String set() {
        return "vr2015-tolerance";
    }

    @Override
    public Path needs() {
        return Path.of("vr2015", "claims.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program shipped, Misses misses) throws IOException {
        if (!Files.exists(PopulationClaims.series(folder))) {
            return List.of(Measure.none(set(), "–", "not here: " + PopulationClaims.series(folder)));
        }
        List<Measure> measures = new ArrayList<>();
        for (double tolerance : TOLERANCES) {
            Path data = Files.createTempDirectory("recoupe-tolerance");
            try {
                copy(DATA, data);
                Path descriptor = data.resolve(DESCRIPTOR);
                Files.writeString(descriptor, with(tolerance, Files.readString(descriptor)));
                Options options = new Options(List.of(), List.of(data), List.of(), true, false, false);
                add(
                        tolerance,
                        new PopulationClaims().result(folder, options, (set, id, text, gold, found) -> {}),
                        measures);
            } finally {
                Imports.remove(data);
            }
        }
        return measures;
    }

    private void add(double tolerance, PopulationClaims.Result result, List<Measure> measures) {
        String name = String.format(Locale.ROOT, "tolerance %.1f %%: ", tolerance * PERCENT);
        int wrong = result.claims() - result.held();
        measures.add(Measure.share(set(), name + "real claims INCONSISTENT", wrong, result.claims()));
        Score copies = result.copies();
        measures.add(Measure.percent(set(), name + "changed copies INCONSISTENT", copies.recall(), copies.note()));
    }

    private static String with(double tolerance, String descriptor) {
        int table = descriptor.indexOf(TABLE);
        int from = descriptor.indexOf(TOLERANCE, table) + TOLERANCE.length();
        int to = descriptor.indexOf(',', from);
        return descriptor.substring(0, from) + tolerance + descriptor.substring(to);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }
}
