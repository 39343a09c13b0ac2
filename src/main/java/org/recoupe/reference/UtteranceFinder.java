package org.recoupe.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Utterance;

/** Finds what a speaker is on record as having said about the same thing. */
final class UtteranceFinder {

    /** News reports what was said lately. */
    private static final int DAYS_AROUND_PUBLICATION = 30;

    private static final String SCOPE = "#scope:";

    private record Fit(Resource resource, Row row, double factor, int score) {}

    private final Tables tables;
    private final Affiliations affiliations;
    private final ExchangeRates rates;
    private final Wordings wordings;
    private final Optional<LocalDate> published;

    UtteranceFinder(Tables tables, Affiliations affiliations, Wordings wordings, Optional<LocalDate> published) {
        this.tables = tables;
        this.affiliations = affiliations;
        this.rates = new ExchangeRates(tables);
        this.wordings = wordings;
        this.published = published;
    }

    /** The statements that a claim's speaker made with such a quantity; the claim's measure, if it is bound, helps. */
    Found<Utterance> find(Claim claim, Quantity quantity, String measure) {
        List<Fit> fits = new ArrayList<>();
        // A government's statement counts for those who speak for it.
        Set<String> speakers = affiliations.withCountry(claim.speaker());
        for (Resource resource : tables.of(Resource.Kind.STATEMENTS)) {
            for (Row row : tables.rows(resource)) {
                if (speakers.contains(row.get("speaker"))) {
                    fit(resource, row, claim, quantity, measure).ifPresent(fits::add);
                }
            }
        }
        if (fits.isEmpty()) {
            return Found.none("no-statement", claim.speaker());
        }
        int most = fits.stream().mapToInt(Fit::score).max().orElse(0);
        List<Fit> best = fits.stream().filter(fit -> fit.score() == most).toList();
        boolean one =
                best.stream().map(fit -> fit.row().get("value")).distinct().count() == 1;
        if (!one) {
            String rows = String.join(
                    " | ",
                    best.stream()
                            .map(fit -> fit.resource().name() + " " + fit.row().line())
                            .toList());
            return Found.none("ambiguous-statement", rows);
        }
        return Found.of(
                best.stream().map(fit -> utterance(fit, claim, quantity)).toList());
    }

    private Optional<Fit> fit(Resource resource, Row row, Claim claim, Quantity quantity, String measure) {
        boolean said = !row.get("value").isEmpty() && lately(row) && samePeriod(row, claim);
        if (!said || !row.get("rate").equals(quantity.rate())) {
            return Optional.empty();
        }
        Optional<Double> factor = factor(row, quantity, claim);
        boolean sameMeasure = !measure.isEmpty() && measure.equals(row.get("measure"));
        boolean otherMeasure = !measure.isEmpty() && !row.get("measure").isEmpty() && !sameMeasure;
        int common = common(row.all("words_" + wordings.stems().language().code()), claim);
        int score = common + (sameMeasure ? row.cells().length : 0);
        return factor.isEmpty() || otherMeasure || score == 0
                ? Optional.empty()
                : Optional.of(new Fit(resource, row, factor.get(), score));
    }

    private boolean lately(Row row) {
        Optional<LocalDate> date = Dates.day(row.get("date"));
        return date.isPresent()
                && published.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(date.get(), published.get())) <= DAYS_AROUND_PUBLICATION;
    }

    private static boolean samePeriod(Row row, Claim claim) {
        Optional<Period> spoken = Dates.period(row.get("period"));
        return spoken.isEmpty() || !claim.period().stated() || spoken.get().meets(claim.period());
    }

    private Optional<Double> factor(Row row, Quantity quantity, Claim claim) {
        String unit = row.get("unit");
        if (unit.equals(quantity.unitCode())) {
            return Optional.of(1.0);
        }
        return switch (quantity.dimension()) {
            case MONEY ->
                rates.convert(unit, quantity.unitCode(), year(row, claim)).map(Conversion::factor);
            case SHARE, POINTS, NUMBER, OTHER -> Optional.empty();
            case COUNT -> unit.equals("person") ? Optional.of(1.0) : Optional.empty();
            default -> Units.convert(unit, quantity.unitCode(), Dimension.OTHER).map(Conversion::factor);
        };
    }

    private static Period year(Row row, Claim claim) {
        return Dates.period(row.get("period"))
                .orElseGet(() -> claim.period().stated()
                        ? claim.period()
                        : Period.day(Dates.day(row.get("date")).orElseThrow()));
    }

    private int common(List<String> words, Claim claim) {
        Set<String> here = wordings.near(claim);
        return (int) words.stream()
                .filter(word -> here.containsAll(wordings.stems().ofPhrase(word)))
                .count();
    }

    private Utterance utterance(Fit fit, Claim claim, Quantity quantity) {
        Row row = fit.row();
        double value = Numbers.parse(row.get("value")) * fit.factor();
        Interval range = range(row).times(fit.factor());
        Distance distance = Distance.of(value, range, quantity);
        return new Utterance(
                claim.id(),
                row.provenance(fit.resource().name()),
                row.get("speaker"),
                row.get("measure"),
                value,
                range,
                quantity.unitCode(),
                distance.gap(),
                distance.ratio(),
                Dates.day(row.get("date")).orElseThrow(),
                Modality.valueOf(row.get("modality").toUpperCase(Locale.ROOT)),
                scope(fit, claim),
                row.get("text"));
    }

    private static Interval range(Row row) {
        double low = Numbers.parse(row.get("low"));
        double high = Numbers.parse(row.get("high"));
        return Double.isNaN(low) || Double.isNaN(high)
                ? Relation.range(row.get("value"), row.get("relation"))
                : Interval.of(low, high);
    }

    private String scope(Fit fit, Claim claim) {
        String language = wordings.stems().language().code();
        boolean narrower = !fit.row().get("scope_" + language).isEmpty();
        boolean saidSo = common(fit.row().all("scope_words_" + language), claim) > 0;
        return narrower && !saidSo ? fit.resource().name() + SCOPE + fit.row().line() : "";
    }

    /** What the scope of that key is called in that language; empty for a key that is none. */
    static Optional<String> scopeName(Tables tables, String key, String language) {
        int mark = key.indexOf(SCOPE);
        if (mark < 0) {
            return Optional.empty();
        }
        int line = Integer.parseInt(key.substring(mark + SCOPE.length()));
        return tables.resource(key.substring(0, mark)).stream()
                .flatMap(resource -> tables.rows(resource).stream())
                .filter(row -> row.line() == line)
                .map(row -> row.get("scope_" + language))
                .findFirst();
    }
}
