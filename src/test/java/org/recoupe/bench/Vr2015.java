package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recoupe.Options;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.language.Table;

/**
 * Web sentences with a region, a property and a value, and whether the sentence says so. The set's own
 * {@code reference.csv} is imported as any tidy table is, by the mapping {@code vr2015.mapping.yml}, beside the shipped
 * series. The program says so when it makes a claim of a series of that property ({@code properties.csv}), about that
 * region, with that value to half a percent, as a figure or as one end of a change.
 */
final class Vr2015 implements Benchmark {

    private static final String RESOURCE = "/org/recoupe/bench/properties.csv";
    private static final Path MAPPING = Path.of("src/test/resources/org/recoupe/bench/vr2015.mapping.yml");
    private static final double NEAR = 0.005;
    private static final double BEST = 60;

    private final Map<String, List<String>> series = new HashMap<>();
    private final Score all = new Score();
    private final Map<String, Score> byProperty = new TreeMap<>();

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
    public List<Measure> run(Path folder, Program shipped, Misses misses) throws IOException {
        Path work = Files.createTempDirectory("recoupe-vr2015");
        try {
            Imports imports = new Imports(work);
            imports.add(folder.resolve("vr2015").resolve("reference.csv"), Optional.of(MAPPING));
            Program program = Program.with(Options.shipped().imported(work));
            Map<String, Set<String>> regions = new HashMap<>();
            for (JsonNode one : JsonFile.lines(folder.resolve(needs()))) {
                Set<String> region = new TreeSet<>();
                for (String name : List.of("region", "mention")) {
                    region.addAll(regions.computeIfAbsent(one.get(name).asText(), known -> entities(known, program)));
                }
                score(one, region, program, misses);
            }
        } finally {
            Imports.remove(work);
        }
        return measures();
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.percent(set(), "precision", all.precision(), all.note()).best(BEST),
                Measure.percent(set(), "recall", all.recall(), all.note())));
        byProperty.forEach((property, score) -> {
            if (score.finds()) {
                measures.add(Measure.percent(set(), "precision, " + shown(property), score.precision(), score.note()));
            }
            if (score.hasGold()) {
                measures.add(Measure.percent(set(), "recall, " + shown(property), score.recall(), score.note()));
            }
        });
        return measures;
    }

    private static String shown(String property) {
        return property.replace('_', ' ');
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
        String property = one.get("property").asText();
        List<String> measures = series.getOrDefault(property, List.of());
        String sentence = one.get("sentence").asText();
        double value = one.get("claimedValue").asDouble();
        List<Claim> claims = program.claims(sentence, "en", Optional.empty());
        boolean said = claims.stream().anyMatch(claim -> says(claim, measures, region, value));
        boolean gold = one.get("label").asText().equals("Y");
        for (Score score : List.of(all, byProperty.computeIfAbsent(property, name -> new Score()))) {
            score.add(gold ? 1 : 0, said ? 1 : 0, gold && said ? 1 : 0);
        }
        if (gold != said) {
            misses.miss(
                    set(),
                    one.get("id").asText(),
                    sentence,
                    (gold ? "says " : "does not say ") + property + " "
                            + one.get("region").asText() + " " + value,
                    claims.stream()
                            .map(Vr2015::shown)
                            .filter(text -> !text.isEmpty())
                            .toList()
                            .toString());
        }
    }

    private static String shown(Claim claim) {
        if (claim instanceof Claim.QuantityClaim it) {
            return it.measure() + it.dimensions() + " " + it.quantity().value() + " "
                    + it.quantity().unitCode();
        }
        return claim instanceof Claim.ChangeClaim it
                ? it.measure() + it.dimensions() + " from " + it.start().value() + " to "
                        + it.end().value()
                : "";
    }

    private static boolean says(Claim claim, List<String> measures, Set<String> region, double value) {
        if (claim instanceof Claim.QuantityClaim it) {
            return of(it.measure(), it.dimensions(), measures, region)
                    && near(it.quantity().value(), value);
        }
        return claim instanceof Claim.ChangeClaim it
                && of(it.measure(), it.dimensions(), measures, region)
                && Stream.of(it.start(), it.end()).anyMatch(end -> end.present() && near(end.value(), value));
    }

    private static boolean of(
            String measure, Map<String, String> dimensions, List<String> measures, Set<String> region) {
        String resource = measure.replaceFirst("/.*", "");
        return measures.stream().anyMatch(name -> resource.equals(name) || resource.endsWith("." + name))
                && dimensions.values().stream().anyMatch(region::contains);
    }

    private static boolean near(double said, double value) {
        return Math.abs(said - value) <= NEAR * Math.abs(value);
    }
}
