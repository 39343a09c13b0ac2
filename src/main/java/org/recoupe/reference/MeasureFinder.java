package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;

/** Finds what a claim measures, by the words that stand around it. */
final class MeasureFinder {

    /**
     * A measure and where the text names it.
     *
     * @param counted whether it is named by what it counts, "people", rather than by its own name, "population"
     * @param rated whether its name says what it is per: "GDP per capita"
     * @param grown whether that is named whose growth it is: "consumer prices" of inflation
     */
    record Hit(Measure measure, Wording.Place place, boolean counted, boolean rated, boolean grown) {

        /** The measure of its growth, where that is another one. */
        Hit grownIn(Measure growth) {
            return new Hit(growth, place, counted, rated, grown || !growth.equals(measure));
        }
    }

    /** What was found: a hit, or why not. */
    record Outcome(Optional<Hit> hit, String reason, String detail) {
        static Outcome none(String reason, String detail) {
            return new Outcome(Optional.empty(), reason, detail);
        }
    }

    /**
     * Words that name a measure.
     *
     * @param order its place among all phrases
     */
    private record Phrase(
            int order, Measure measure, List<String> stems, boolean counted, boolean rated, boolean grown) {

        Hit at(Wording.Place place) {
            return new Hit(measure, place, counted, rated, grown);
        }

        /** Its longest word: a clause without it does not speak of the measure, whatever the sentence says. */
        String lead() {
            return stems.stream().max(Comparator.comparingInt(String::length)).orElse("");
        }
    }

    /** So near behind a share stands what it is of: "5,8 % du PIB", "3% of the country's GDP". */
    private static final int WORDS_OF_BASE = 5;

    /** The unit of a ratio or an index. */
    private static final String UNITY = "1";

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    /** The phrases of each language by their leading words, so that the number of measures costs an article nothing. */
    private final Map<Language, Map<String, List<Phrase>>> phrases = new ConcurrentHashMap<>();

    private final FigureWordings figures;

    MeasureFinder(Tables tables) {
        tables.series().stream()
                .flatMap(series -> series.measures().stream())
                .forEach(measure -> measures.put(measure.id(), measure));
        figures = new FigureWordings(measures.values());
    }

    /** The measure of that id. */
    Optional<Measure> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** All measures, in the order of their packages. */
    Collection<Measure> all() {
        return measures.values();
    }

    /** The measures with a phrase that has all those words, and how much of it they are: 1 for all of it. */
    Map<Measure, Double> search(String words, Stems stems) {
        List<String> wanted = stems.of(words);
        Map<Measure, Double> found = new LinkedHashMap<>();
        for (Phrase phrase : all(stems)) {
            if (!wanted.isEmpty() && phrase.stems().containsAll(wanted)) {
                found.merge(
                        phrase.measure(),
                        wanted.size() / (double) phrase.stems().size(),
                        Math::max);
            }
        }
        return found;
    }

    /** The phrases that those words lead, in the order of the measures. */
    private List<Phrase> led(Set<String> words, Stems stems) {
        Map<String, List<Phrase>> byLead = phrases.computeIfAbsent(
                stems.language(),
                language -> all(stems).stream()
                        .filter(phrase -> !told(phrase.measure(), language))
                        .collect(Collectors.groupingBy(Phrase::lead)));
        return words.stream()
                .flatMap(word -> byLead.getOrDefault(word, List.of()).stream())
                .sorted(Comparator.comparingInt(Phrase::order))
                .toList();
    }

    /** Whether its name does not tell that measure: only wordings around its figures do, or two currencies. */
    private static boolean told(Measure measure, Language language) {
        Series series = measure.series();
        boolean parity = !series.axes(Series.Axis.Role.CURRENCY).isEmpty();
        return parity
                || !series.patterns().getOrDefault(language.code(), List.of()).isEmpty();
    }

    /** What a wording around the figure says that it is of. */
    private List<Hit> worded(Claim claim, Quantity quantity, Wording wording, Stems stems) {
        return figures.around(claim, quantity, wording, stems)
                .filter(found -> !excluded(found.measure(), wording, stems))
                .map(found -> new Hit(found.measure(), found.place(), found.counted(), false, false))
                .filter(hit -> !hit.counted() || fits(hit, quantity, stems))
                .toList();
    }

    private List<Phrase> all(Stems stems) {
        Language language = stems.language();
        List<Phrase> all = new ArrayList<>();
        for (Measure measure : measures.values()) {
            Set<List<String>> counts =
                    measure.counts(language.code()).stream().map(stems::of).collect(Collectors.toSet());
            Set<List<String>> grown =
                    measure.grown(language.code()).stream().map(stems::of).collect(Collectors.toSet());
            measure.phrases(language.code()).stream()
                    .map(stems::of)
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .forEach(words -> all.add(new Phrase(
                            all.size(),
                            measure,
                            words,
                            counts.contains(words),
                            rate(measure, words, stems),
                            grown.contains(words))));
        }
        return all;
    }

    private static boolean rate(Measure measure, List<String> phrase, Stems stems) {
        String rate = measure.series().rate();
        return !rate.isEmpty() && RateWords.of(stems).says(phrase, rate);
    }

    /** What that claim measures; a quantity that is {@link Quantity#NONE} may be of any unit. */
    Outcome find(Claim claim, Quantity quantity, Reading reading, Wordings wordings) {
        Stems stems = wordings.stems();
        Wording wording = wordings.of(claim);
        boolean ordered = claim instanceof Claim.RankClaim || claim instanceof Claim.ComparisonClaim;
        List<Hit> worded = ordered || !quantity.present() ? List.of() : worded(claim, quantity, wording, stems);
        List<Hit> named = longest(
                !worded.isEmpty()
                        ? worded
                        : ordered
                                ? implied(claim, wording, stems)
                                : withoutBases(hits(claim, wording, stems), claim, reading, wording));
        if (named.isEmpty()) {
            return Outcome.none("no-series", "");
        }
        List<Hit> fitting =
                named.stream().filter(hit -> fits(hit, quantity, stems)).toList();
        if (fitting.isEmpty()) {
            return Outcome.none("unit-differs", ids(named));
        }
        List<Hit> nearest = new NearestHits(claim, quantity, reading, wording).of(fitting);
        List<String> ids =
                nearest.stream().map(hit -> answering(hit, claim)).distinct().toList();
        if (ids.isEmpty()) {
            return Outcome.none("no-series", "");
        }
        return ids.size() == 1
                ? new Outcome(Optional.of(nearest.get(0)), "", "")
                : Outcome.none("ambiguous-series", String.join(" | ", ids));
    }

    /** The measure that a hit stands for: "the consumer price index rose by 2 %" is of inflation, as that table says. */
    private static String answering(Hit hit, Claim claim) {
        String growth = hit.measure().series().growth();
        boolean percent =
                claim instanceof Claim.ChangeClaim change && change.change().dimension() == Dimension.SHARE;
        return percent && !growth.isEmpty() ? growth : hit.measure().id();
    }

    private static String ids(List<Hit> hits) {
        return String.join(
                " | ", hits.stream().map(hit -> hit.measure().id()).distinct().toList());
    }

    private List<Hit> hits(Claim claim, Wording wording, Stems stems) {
        Set<String> clause = stems.of(claim.context().words());
        List<Hit> hits = new ArrayList<>();
        for (Phrase phrase : led(clause, stems)) {
            if (!excluded(phrase.measure(), wording, stems)) {
                wording.find(phrase.stems()).forEach(place -> hits.add(phrase.at(place)));
            }
        }
        return hits;
    }

    /** "5.8 % of GDP, or 170 billion": what a share is of is not what the other figure is of. */
    private static List<Hit> withoutBases(List<Hit> hits, Claim claim, Reading reading, Wording wording) {
        List<Integer> shares = reading.mentions(claim.context().sentence().span()).stream()
                .filter(mention -> mention instanceof Mention.Amount amount
                        && amount.quantity().dimension() == Dimension.SHARE
                        && !amount.span().overlaps(claim.span()))
                .map(mention -> mention.span().end())
                .toList();
        return hits.stream()
                .filter(hit -> shares.stream()
                        .noneMatch(end -> end <= hit.place().start()
                                && wording.words(end, hit.place().start()) <= WORDS_OF_BASE
                                && wording.joins(end, hit.place().start())))
                .toList();
    }

    /** What a place in an order goes by, which its words imply and need not name: "more populous" is of population. */
    private List<Hit> implied(Claim claim, Wording wording, Stems stems) {
        Set<String> words = stems.of(claim.context().words());
        List<Hit> hits = new ArrayList<>();
        for (Phrase phrase : led(words, stems)) {
            if (words.containsAll(phrase.stems()) && !excluded(phrase.measure(), wording, stems)) {
                int letters = phrase.stems().stream().mapToInt(String::length).sum();
                hits.add(phrase.at(
                        new Wording.Place(claim.span().start(), claim.span().end(), letters)));
            }
        }
        return hits;
    }

    private static boolean excluded(Measure measure, Wording wording, Stems stems) {
        return PriceBases.differ(measure.series(), wording, stems)
                || measure.series().excludes().getOrDefault(stems.language().code(), List.of()).stream()
                        .anyMatch(phrase -> wording.excludes(stems.ofPhrase(phrase)));
    }

    /** Those that no longer phrase covers. */
    private static List<Hit> longest(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hits.stream()
                        .noneMatch(
                                other -> other.place().letters() > hit.place().letters()
                                        && other.place().covers(hit.place())))
                .toList();
    }

    private static boolean fits(Hit hit, Quantity quantity, Stems stems) {
        Series series = hit.measure().series();
        if (!quantity.present()) {
            return true;
        }
        if (!rateFits(hit, quantity)) {
            return false;
        }
        return switch (quantity.dimension()) {
            case NUMBER -> !quantity.unitCode().equals("x") && bareFits(hit);
            case COUNT -> series.quantity() == Dimension.COUNT && nounFits(hit, quantity.unitCode(), stems);
            default -> quantity.dimension() == series.quantity();
        };
    }

    /** A number without a unit is of what is counted, or of what has none: "the fertility rate is 1.8". */
    private static boolean bareFits(Hit hit) {
        Series series = hit.measure().series();
        boolean plain = series.quantity() == Dimension.COUNT
                || series.quantity() == Dimension.NUMBER && series.unitCode().equals(UNITY);
        return plain && !hit.counted();
    }

    /** What it is per is said beside the number, or in the measure's name; a bare number leaves it out with the unit. */
    private static boolean rateFits(Hit hit, Quantity quantity) {
        Series series = hit.measure().series();
        boolean yearly =
                quantity.rate().equals("a") && series.flow() && series.rate().isEmpty();
        boolean leftOut = quantity.rate().isEmpty() && (hit.rated() || quantity.dimension() == Dimension.NUMBER);
        return yearly || leftOut || quantity.rate().equals(series.rate());
    }

    private static boolean nounFits(Hit hit, String noun, Stems stems) {
        String language = stems.language().code();
        List<String> wanted = stems.of(noun);
        boolean unit = noun.isEmpty() || noun.equals(hit.measure().series().unitCode());
        return unit
                || hit.measure().counts(language).stream().map(stems::ofPhrase).anyMatch(wanted::equals)
                || hit.measure().phrases(language).stream().map(stems::ofPhrase).anyMatch(wanted::equals);
    }
}
