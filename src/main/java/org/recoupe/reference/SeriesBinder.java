package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.Reading;

/** Binds a claim to a reference series: what it measures, of which countries, when. */
final class SeriesBinder {

    /** A binding, or why there is none. */
    record Outcome(Optional<Binding> binding, String reason, String detail) {
        static Outcome none(String reason, String detail) {
            return new Outcome(Optional.empty(), reason, detail);
        }
    }

    /**
     * Of an article without a year, a period so much older than the last one is not meant: it only is the last of which
     * an early release is on record.
     */
    private static final int OUTDATED_YEARS = 2;

    /** What an article says of today is not held to a period that had ended so many years before it appeared. */
    private static final int PRESENT_YEARS = 3;

    private final Tables tables;
    private final MeasureFinder measures;
    private final CountryRoles roles;
    private final Wordings wordings;
    private final Doubts doubts;
    private final Optional<LocalDate> published;

    SeriesBinder(
            Tables tables,
            MeasureFinder measures,
            CountryRoles roles,
            Doubts doubts,
            Wordings wordings,
            Optional<LocalDate> published) {
        this.doubts = doubts;
        this.tables = tables;
        this.measures = measures;
        this.roles = roles;
        this.wordings = wordings;
        this.published = published;
    }

    /** Binds that claim, if it is of a kind that measures something. */
    Outcome bind(Claim claim, Reading reading) {
        MeasureFinder.Outcome found = measures.find(claim, quantity(claim), reading, wordings);
        if (found.hit().isEmpty()) {
            return Outcome.none(found.reason(), found.detail());
        }
        Optional<MeasureFinder.Hit> answering = answering(claim, found.hit().get());
        if (answering.isEmpty()) {
            Series named = found.hit().get().measure().series();
            return Outcome.none("no-series", named.growth());
        }
        MeasureFinder.Hit hit = answering.get();
        Measure measure = hit.measure();
        if (Narrowing.narrows(claim, hit, reading, wordings.stems())) {
            return Outcome.none("part-only", measure.id());
        }
        List<Binding.Place> places = places(claim, hit, reading);
        if (places.isEmpty()) {
            return Outcome.none("no-entity", measure.id());
        }
        Period period = period(claim, measure.series(), places);
        Map<String, String> dimensions = Binding.dimensions(measure.series(), places.get(0));
        Claim bound = bound(claim, measure, dimensions, period);
        String doubt = doubts.about(claim, quantity(claim), hit, places.get(0), reading);
        return new Outcome(Optional.of(new Binding(bound, measure, places, period, hit.grown(), doubt)), "", "");
    }

    /** The quantity whose unit must fit the series; a growth in percent fits any. */
    private static Quantity quantity(Claim claim) {
        if (claim instanceof QuantityClaim it) {
            return it.quantity();
        }
        if (claim instanceof ChangeClaim it) {
            boolean relative = it.change().dimension() == Dimension.SHARE
                    || it.change().unitCode().equals("x");
            if (it.end().present()) {
                return it.end();
            }
            return relative || it.change().dimension() == Dimension.POINTS ? Quantity.NONE : it.change();
        }
        return Quantity.NONE;
    }

    /**
     * What answers for a growth in percent: another measure where the series names one (real growth is not read off a GDP
     * in dollars), none for a share, of which nobody can tell whether percent or points are meant; else the series itself.
     */
    private Optional<MeasureFinder.Hit> answering(Claim claim, MeasureFinder.Hit hit) {
        boolean percent = claim instanceof ChangeClaim change && change.change().dimension() == Dimension.SHARE;
        Series series = hit.measure().series();
        if (!percent) {
            return Optional.of(hit);
        }
        if (series.growth().isEmpty()) {
            return Optional.of(hit).filter(it -> series.quantity() != Dimension.SHARE);
        }
        return measures.measure(series.growth()).map(hit::grownIn);
    }

    private static Claim bound(Claim claim, Measure measure, Map<String, String> dimensions, Period period) {
        if (claim instanceof QuantityClaim it) {
            return it.of(measure.id(), dimensions, period);
        }
        if (claim instanceof ChangeClaim it) {
            return it.of(measure.id(), dimensions, period);
        }
        if (claim instanceof RankClaim it) {
            return it.of(measure.id(), period);
        }
        return claim instanceof ComparisonClaim it ? it.of(measure.id(), period) : claim;
    }

    private List<Binding.Place> places(Claim claim, MeasureFinder.Hit hit, Reading reading) {
        Series series = hit.measure().series();
        List<Series.Axis> countries = series.countries();
        if (countries.isEmpty()) {
            return List.of(place(hit.measure(), List.of()));
        }
        if (claim instanceof RankClaim || claim instanceof ComparisonClaim) {
            return named(claim, hit.measure());
        }
        if (countries.size() == 1) {
            // "12 000 people are on strike" are not those of the country that was spoken of before.
            boolean inside = hit.place().start() <= claim.span().start()
                    && hit.place().end() > claim.span().end();
            boolean counts = !inside || Residence.whole(claim, hit.place(), reading);
            if (hit.counted() && !(counts && roles.named(claim, reading))) {
                return List.of();
            }
            return roles.one(claim, hit.place(), covered(series), reading)
                    .map(country -> List.of(place(hit.measure(), List.of(country))))
                    .orElse(List.of());
        }
        return pair(claim, hit, reading);
    }

    private static List<Binding.Place> named(Claim claim, Measure measure) {
        String subject = claim instanceof RankClaim rank ? rank.subject() : ((ComparisonClaim) claim).subject();
        boolean single = measure.series().countries().size() == 1;
        return subject.isEmpty() || !single ? List.of() : List.of(place(measure, List.of(subject)));
    }

    /** All values of the country dimension, some of which are no countries: {@code EU}. */
    private Set<String> covered(Series series) {
        return tables.observations(series)
                .values(series.keys().indexOf(series.countries().get(0)));
    }

    private List<Binding.Place> pair(Claim claim, MeasureFinder.Hit hit, Reading reading) {
        Measure measure = hit.measure();
        List<String> two = measure.series().patterns().isEmpty()
                ? roles.two(claim, hit.place(), reading, Set.of())
                : roles.around(claim, hit.place(), reading);
        if (two.size() < 2) {
            return List.of();
        }
        String first = two.get(0);
        String second = two.get(1);
        boolean directed = measure.series()
                .concept()
                .map(axis -> !axis.fallback().equals(measure.value()))
                .orElse(false);
        Optional<String> partner = directed ? roles.behind(claim, hit.place(), reading) : Optional.empty();
        if (partner.isPresent() && partner.get().equals(first)) {
            first = second;
            second = partner.get();
        }
        List<Binding.Place> places = new ArrayList<>();
        places.add(place(measure, List.of(first, second)));
        List<String> swapped = List.of(second, first);
        mirrored(measure).ifPresent(mirror -> places.add(place(mirror, swapped)));
        return places;
    }

    /** The measure that says the same once the countries have changed places; empty if they may not. */
    private static Optional<Measure> mirrored(Measure measure) {
        Series series = measure.series();
        boolean symmetric = series.countries().stream()
                .anyMatch(axis -> !axis.symmetricWith().isEmpty());
        if (!symmetric) {
            return Optional.empty();
        }
        if (series.concept().isEmpty() || series.concept().get().fallback().equals(measure.value())) {
            return Optional.of(measure);
        }
        return Optional.ofNullable(series.concept().get().mirror().get(measure.value()))
                .map(value -> new Measure(series, value));
    }

    /** The cells of a key: the countries in order, and the measure's concept. */
    static Binding.Place place(Measure measure, List<String> countries) {
        List<String> cells = new ArrayList<>();
        int next = 0;
        for (Series.Axis axis : measure.series().keys()) {
            boolean country = measure.series().countries().contains(axis);
            cells.add(country ? countries.get(next++) : axis.role() == Series.Axis.Role.CONCEPT ? measure.value() : "");
        }
        return new Binding.Place(List.copyOf(cells));
    }

    /** The period stated; else the latest that had ended when the article appeared, of those known then if there are any. */
    private Period period(Claim claim, Series series, List<Binding.Place> places) {
        if (!series.dated()) {
            return Period.ALWAYS;
        }
        Observations index = tables.observations(series);
        if (claim.period().stated() && !sinceThen(claim, series)) {
            return series.flow() ? claim.period() : around(claim.period(), index, places);
        }
        if (claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET) {
            return claim.period();
        }
        if (published.isEmpty() || byFactor(claim)) {
            return claim.period(); // neither the text nor its publication says when: nothing is guessed
        }
        Vintages vintages = new Vintages(tables::source, published);
        List<Observation> ended = places.stream()
                .flatMap(place -> index.all(place.cells()).stream())
                .filter(observation -> observation.period().grain() == Period.Grain.YEAR)
                .filter(observation -> !observation.period().to().isAfter(published.get()))
                .toList();
        Optional<Period> last = latest(ended.stream());
        return latest(ended.stream().filter(vintages::known))
                .filter(known ->
                        known.to().plusYears(OUTDATED_YEARS).isAfter(last.get().to()))
                .or(() -> last)
                .filter(period -> period.to().plusYears(PRESENT_YEARS).isAfter(published.get()))
                .orElse(Period.ALWAYS);
    }

    /** "Has doubled", with no time said, may have taken a generation. */
    private static boolean byFactor(Claim claim) {
        return claim instanceof ChangeClaim change && change.change().unitCode().equals("x");
    }

    /** Whether what is told is a change "since 2017" of what does not add up over time: it arrives at a level of today. */
    private static boolean sinceThen(Claim claim, Series series) {
        return claim instanceof ChangeClaim
                && !series.flow()
                && claim.period().to().equals(LocalDate.MAX);
    }

    private static Optional<Period> latest(Stream<Observation> observations) {
        return observations.map(Observation::period).max(Comparator.comparing(Period::to));
    }

    /** For what does not add up over time, the shortest period known that covers the one stated: a day's year. */
    private static Period around(Period stated, Observations index, List<Binding.Place> places) {
        Period meant = stated.to().equals(LocalDate.MAX) ? Period.day(stated.from()) : stated; // "as of 2010"
        return places.stream()
                .flatMap(place -> index.periods(place.cells()))
                .filter(period -> period.covers(meant))
                .min(Comparator.comparingLong(Period::days))
                .orElse(stated);
    }
}
