package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Table;

/**
 * Web sentences with a region, a property and a value, and whether the sentence says so. The program says so when it
 * makes a quantity claim of a series of that property ({@code properties.csv}), about that region, with that value to
 * half a percent. Properties that no shipped series covers count against recall and are noted apart.
 */
final class Vr2015 implements Benchmark {

    private static final String RESOURCE = "/org/recoupe/bench/properties.csv";
    private static final double NEAR = 0.005;
    private static final double BEST = 60;

    private final Map<String, List<String>> series = new HashMap<>();
    private final Score all = new Score();
    private final Score covered = new Score();

    Vr2015() {
        Table.read(RESOURCE).rows().forEach(row -> series.put(row.get("property"), row.all("series")));
    }

    @Override
    public String set() {
        return "vr2015";
    }

    @Override
    public Path needs() {
        return Path.of("vr2015", "claims.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program program, Misses misses) throws IOException {
        Map<String, Set<String>> regions = new HashMap<>();
        for (JsonNode one : JsonFile.lines(folder.resolve(needs()))) {
            Set<String> region = regions.computeIfAbsent(one.get("region").asText(), name -> entities(name, program));
            score(one, region, program, misses);
        }
        return List.of(
                Measure.percent(set(), "precision", all.precision(), all.note()).best(BEST),
                Measure.percent(set(), "recall", all.recall(), all.note()),
                Measure.percent(set(), "recall, shipped series", covered.recall(), covered.note()));
    }

    /** The entities that the program knows by that name. */
    private static Set<String> entities(String name, Program program) {
        Set<String> ids = new TreeSet<>();
        program.read(name + ".", "en", Optional.empty()).mentions().stream()
                .filter(Mention.Name.class::isInstance)
                .flatMap(mention -> ((Mention.Name) mention).entities().stream())
                .map(Entity::id)
                .forEach(ids::add);
        return ids;
    }

    private void score(JsonNode one, Set<String> region, Program program, Misses misses) {
        List<String> measures = series.getOrDefault(one.get("property").asText(), List.of());
        String sentence = one.get("sentence").asText();
        double value = one.get("claimedValue").asDouble();
        List<Claim> claims = program.claims(sentence, "en", Optional.empty());
        boolean said = claims.stream().anyMatch(claim -> says(claim, measures, region, value));
        boolean gold = one.get("label").asText().equals("Y");
        all.add(gold ? 1 : 0, said ? 1 : 0, gold && said ? 1 : 0);
        if (!measures.isEmpty()) {
            covered.add(gold ? 1 : 0, said ? 1 : 0, gold && said ? 1 : 0);
        }
        if (gold != said) {
            String label =
                    one.get("property").asText() + " " + one.get("region").asText() + " " + value;
            misses.miss(
                    set(),
                    one.get("id").asText() + (measures.isEmpty() ? " no-series" : ""),
                    sentence,
                    (gold ? "says " : "does not say ") + label,
                    claims.stream()
                            .map(Vr2015::shown)
                            .filter(text -> !text.isEmpty())
                            .toList()
                            .toString());
        }
    }

    private static String shown(Claim claim) {
        return claim instanceof Claim.QuantityClaim quantity
                ? quantity.measure() + quantity.dimensions() + " "
                        + quantity.quantity().value()
                : "";
    }

    private static boolean says(Claim claim, List<String> measures, Set<String> region, double value) {
        return claim instanceof Claim.QuantityClaim quantity
                && measures.contains(quantity.measure().replaceFirst("/.*", ""))
                && quantity.dimensions().values().stream().anyMatch(region::contains)
                && Math.abs(quantity.quantity().value() - value) <= NEAR * Math.abs(value);
    }
}
