package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Figure.Variant;

/** Finds what one currency was in another, of the years around the one that a claim speaks of: tables have them for a dollar. */
final class ParityFinder {

    private static final String BASE = "USD";

    /** Annual averages of years further off than these would only be noise. */
    private static final int YEARS_AROUND = 5;

    /** An average of so many years before an article says nothing of its day. */
    private static final int PRESENT_YEARS = 2;

    private final Tables tables;
    private final Vintages vintages;
    private final Optional<LocalDate> published;

    ParityFinder(Tables tables, Optional<LocalDate> published) {
        this.tables = tables;
        this.vintages = new Vintages(tables::source, published);
        this.published = published;
    }

    /** What was found: the claim with what it measures, and the figures for it. */
    record Outcome(QuantityClaim claim, List<Figure> figures, String detail) {}

    /** Whether that claim tells one currency in another. */
    static boolean speaksTo(QuantityClaim claim) {
        return claim.quantity().dimension() == Dimension.MONEY
                && claim.quantity().rate().length() == BASE.length();
    }

    /** The parities for that claim; empty if no table has both currencies. */
    Optional<Outcome> find(QuantityClaim claim) {
        String counted = claim.quantity().unitCode();
        String one = claim.quantity().rate();
        return tables.rates().stream()
                .filter(series -> has(series, counted) && has(series, one))
                .findFirst()
                .map(series -> of(series, claim, counted, one));
    }

    private boolean has(Series series, String currency) {
        return currency.equals(BASE)
                || !tables.observations(series).all(List.of(currency)).isEmpty();
    }

    private Outcome of(Series series, QuantityClaim claim, String counted, String one) {
        Measure measure = series.measures().get(0);
        List<Observation> known = yearly(series, counted.equals(BASE) ? one : counted);
        Optional<Period> year = year(claim.period(), known);
        QuantityClaim bound = claim.of(measure.id(), Map.of("currency", counted, "partner", one), claim.period());
        List<Figure> figures = new ArrayList<>();
        year.ifPresent(meant -> known.stream()
                .map(Observation::period)
                .distinct()
                .filter(period ->
                        Math.abs(period.from().getYear() - meant.from().getYear()) <= YEARS_AROUND)
                .forEach(period -> figures.addAll(at(series, bound, period, period.equals(meant)))));
        return new Outcome(
                bound, figures, measure.id() + " " + year.map(Period::timex).orElse(""));
    }

    private List<Observation> yearly(Series series, String currency) {
        return tables.observations(series).all(List.of(currency)).stream()
                .filter(each -> each.period().grain() == Period.Grain.YEAR)
                .toList();
    }

    /** The year stated, or that the time stated lies in; else the last one that had ended not long before publication. */
    private Optional<Period> year(Period stated, List<Observation> known) {
        Stream<Period> years = known.stream().map(Observation::period);
        if (stated.stated()) {
            return years.filter(year -> year.covers(stated)).findFirst();
        }
        return published.flatMap(day -> years.filter(year -> !year.to().isAfter(day))
                .filter(year -> year.to().plusYears(PRESENT_YEARS).isAfter(day))
                .max(Comparator.comparing(Period::to)));
    }

    private List<Figure> at(Series series, QuantityClaim claim, Period year, boolean meant) {
        String counted = claim.quantity().unitCode();
        String one = claim.quantity().rate();
        List<Figure> figures = new ArrayList<>();
        for (Vintages.Dated dated : released(series, counted.equals(BASE) ? one : counted, year)) {
            Optional<Double> perDollar = one.equals(BASE) || counted.equals(BASE)
                    ? Optional.of(1.0)
                    : released(series, one, year).stream()
                            .map(each -> each.observation().value())
                            .findFirst();
            perDollar.ifPresent(other -> figures.add(figure(series, claim, dated, other, meant)));
        }
        return figures;
    }

    private List<Vintages.Dated> released(Series series, String currency, Period year) {
        return vintages.choose(tables.observations(series).at(List.of(currency), year));
    }

    private static Figure figure(
            Series series, QuantityClaim claim, Vintages.Dated dated, double other, boolean meant) {
        Observation row = dated.observation();
        String counted = claim.quantity().unitCode();
        double value = counted.equals(BASE) ? 1 / row.value() : row.value() / other;
        Distance distance = Distance.of(value, Interval.at(value), claim.quantity());
        String one = claim.quantity().rate();
        String note = String.format(
                Locale.ROOT,
                "1 %s = %.4f %s, %s",
                one,
                value,
                counted,
                row.period().timex());
        return new Figure(
                claim.id(),
                row.provenance(series.resource()),
                claim.measure(),
                claim.dimensions(),
                row.period(),
                value,
                Interval.at(value),
                counted,
                row.value(),
                counted.equals(BASE) ? one : counted,
                one.equals(BASE) ? "" : note,
                distance.gap(),
                distance.ratio(),
                meant ? Variant.SAME : Variant.OTHER_YEAR,
                row.status(),
                dated.timing(),
                false);
    }
}
