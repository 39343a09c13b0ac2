package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;

/**
 * The sentences of vr2015 that really give a population with its year, against a series of populations by year. They are
 * hardly ever wrong, but of other editions and estimates than the series: none should be INCONSISTENT. Copies of those
 * that are not, changed by a fifth and more in value, scale, year or country, all should be.
 */
final class PopulationClaims implements Benchmark {

    private static final Path MAPPING = Path.of("src/test/resources/org/recoupe/bench/population.mapping.yml");
    private static final Path SERIES = Path.of("../data/reference/series/population.csv");
    /** As far as rounding may take a changed value from what the changed text says. */
    private static final double NEAR = 0.01;

    private static final double FIFTH = 0.2;
    private static final int COUNTRIES = 3;

    /** One claim in so many is changed by all sizes, the others by a fifth. */
    private static final int CURVE = 3;

    /** By how much values are changed, up and down; changes of less than a fifth are shown, but asked of nobody. */
    private static final double[] SIZES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5};

    /** Countries that stand in for others, of all sizes. */
    private static final List<String> OTHERS =
            List.of("KEN", "FRA", "CHL", "EST", "USA", "PER", "SWE", "UGA", "JPN", "FJI", "HUN", "IND");

    /**
     * What came of all claims and copies.
     *
     * @param claims how many claims there are
     * @param held how many of them are not INCONSISTENT
     * @param copies the copies that are changed by a fifth and more
     */
    record Result(int claims, int held, Score copies) {}

    private record Said(String sentence, String mention, QuantityClaim claim) {
        String country() {
            return claim.dimensions().getOrDefault("country", "");
        }

        int year() {
            return claim.period().from().getYear();
        }
    }

    private final Map<String, Score> copies = new LinkedHashMap<>();
    private final Score changed = new Score();

    @Override
    public String set() {
        return "vr2015-population";
    }

    @Override
    public Path needs() {
        return Path.of("vr2015", "claims.jsonl");
    }

    @Override
    public List<Measure> run(Path folder, Program shipped, Misses misses) throws IOException {
        Path series = series(folder);
        if (!Files.exists(series)) {
            return List.of(Measure.none(set(), "–", "not here: " + series));
        }
        return measures(result(folder, Options.shipped(), misses));
    }

    /** The populations by year that belong to that folder of test sets. */
    static Path series(Path folder) {
        return folder.resolve(SERIES).normalize();
    }

    /** What comes of the claims and their copies with those rules and data, and the series beside them. */
    Result result(Path folder, Options options, Misses misses) throws IOException {
        Path work = Files.createTempDirectory("recoupe-population");
        try {
            new Imports(work).add(series(folder), Optional.of(MAPPING));
            Program program = Program.with(options.imported(work));
            return result(folder, program, Inhabitants.of(series(folder)), misses);
        } finally {
            Imports.remove(work);
        }
    }

    private Result result(Path folder, Program program, Inhabitants people, Misses misses) throws IOException {
        int all = 0;
        int held = 0;
        for (JsonNode one : JsonFile.lines(folder.resolve(needs()))) {
            Optional<Said> said = said(one, program).filter(it -> people.knows(it.country(), it.year()));
            if (said.isPresent()) {
                all++;
                if (inconsistent(
                        program,
                        said.get().sentence(),
                        said.get().claim().quantity().value())) {
                    misses.miss(set(), one.get("id").asText(), said.get().sentence(), "is not wrong", "INCONSISTENT");
                } else {
                    held++;
                    copies(said.get(), held % CURVE == 0, program, people, misses);
                }
            }
        }
        return new Result(all, held, changed);
    }

    private List<Measure> measures(Result result) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.share(set(), "claims not INCONSISTENT", result.held(), result.claims()));
        measures.add(Measure.percent(
                set(), "copies changed by 20 % and more, INCONSISTENT", changed.recall(), changed.note()));
        copies.forEach((kind, score) -> measures.add(
                Measure.percent(set(), "copies, " + kind + ", INCONSISTENT", score.recall(), score.note())));
        return measures;
    }

    /** The claim of a sentence that is labelled as one, if it is read with its population and year. */
    private static Optional<Said> said(JsonNode one, Program program) {
        boolean wanted = one.get("property").asText().equals("population")
                && one.get("label").asText().equals("Y");
        String sentence = one.get("sentence").asText();
        double value = one.get("claimedValue").asDouble();
        return wanted
                ? population(program, sentence, value)
                        .filter(claim -> claim.period().stated())
                        .map(claim -> new Said(sentence, one.get("mention").asText(), claim))
                : Optional.empty();
    }

    private static Optional<QuantityClaim> population(Program program, String sentence, double value) {
        return program.claims(sentence, "en", Optional.empty()).stream()
                .filter(QuantityClaim.class::isInstance)
                .map(QuantityClaim.class::cast)
                .filter(claim -> claim.measure().startsWith("population/"))
                .filter(claim -> Math.abs(claim.quantity().value() - value) <= NEAR * value)
                .findFirst();
    }

    private static boolean inconsistent(Program program, String sentence, double value) {
        Report report = program.checker()
                .check(new Article("bench", "bench", "", sentence, "en", Optional.empty(), Optional.empty()));
        Optional<String> claim = population(program, sentence, value).map(QuantityClaim::id);
        return claim.isPresent()
                && report.findings().stream()
                        .anyMatch(finding ->
                                finding.claim().equals(claim.get()) && finding.verdict() == Verdict.INCONSISTENT);
    }

    private void copies(Said said, boolean allSizes, Program program, Inhabitants people, Misses misses) {
        String quote = said.claim().span().quote();
        double value = said.claim().quantity().value();
        for (double size : allSizes ? SIZES : new double[] {FIFTH}) {
            for (double factor : new double[] {1 + size, 1 - size}) {
                boolean stillTrue = factor < 1
                                && said.claim().quantity().comparator().lower()
                        || factor > 1 && said.claim().quantity().comparator().upper();
                if (!stillTrue) {
                    String kind = "value %s by %.0f %%".formatted(factor > 1 ? "up" : "down", size * 100);
                    WrittenNumber.times(quote, factor)
                            .ifPresent(text -> copy(kind, size, said, quote, text, value * factor, program, misses));
                }
            }
        }
        WrittenNumber.otherScale(quote)
                .ifPresent(text -> copy("scale", 1, said, quote, text, Double.NaN, program, misses));
        for (int other : people.otherYears(said.country(), said.year(), FIFTH)) {
            String year = Integer.toString(said.year());
            copy("year", FIFTH, said, year, Integer.toString(other), value, program, misses);
        }
        for (String other : people.otherCountries(said.country(), said.year(), FIFTH, OTHERS, COUNTRIES)) {
            copy("country", FIFTH, said, said.mention(), other, value, program, misses);
        }
    }

    private void copy(
            String kind, double size, Said said, String from, String to, double value, Program program, Misses misses) {
        if (!said.sentence().contains(from)) {
            return;
        }
        String sentence = said.sentence().replace(from, to);
        boolean found =
                Double.isNaN(value) ? inconsistentAnywhere(program, sentence) : inconsistent(program, sentence, value);
        copies.computeIfAbsent(kind, name -> new Score()).add(1, found ? 1 : 0, found ? 1 : 0);
        if (size >= FIFTH) {
            changed.add(1, found ? 1 : 0, found ? 1 : 0);
            if (!found) {
                misses.miss(set(), kind, sentence, "INCONSISTENT", "something else");
            }
        }
    }

    private static boolean inconsistentAnywhere(Program program, String sentence) {
        return program
                .checker()
                .check(new Article("bench", "bench", "", sentence, "en", Optional.empty(), Optional.empty()))
                .findings()
                .stream()
                .anyMatch(finding -> finding.verdict() == Verdict.INCONSISTENT);
    }
}
