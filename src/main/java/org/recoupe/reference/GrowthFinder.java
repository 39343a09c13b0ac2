package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Figure.Variant;

/** Computes changes of a series on the year before and on earlier ones, each inside one source and one vintage. */
final class GrowthFinder {

    private static final double PERCENT = 100;

    /** From how many years before a change is counted as well: one that holds from the year before alone was well chosen. */
    private static final int[] EARLIER = {2, 3};

    private final Tables tables;
    private final Vintages vintages;
    private final FigureFinder levels;

    GrowthFinder(Tables tables, Optional<LocalDate> published) {
        this.tables = tables;
        this.vintages = new Vintages(tables::source, published);
        this.levels = new FigureFinder(tables, published);
    }

    /** The figures for a bound change: how much it changed, and the level it came to where the claim gives that. */
    Optional<List<Figure>> find(Binding binding, ChangeClaim claim) {
        if (claim.change().dimension() == Dimension.SHARE
                && claim.change().present()
                && binding.series().growth().equals(binding.measure().id())) {
            Quantity signed = claim.direction() < 0 ? claim.change().times(-1, "%") : claim.change();
            return levels.find(binding, claim.id(), signed, claim.context().entities());
        }
        List<Figure> figures = new ArrayList<>();
        if (claim.change().present()) {
            figures.addAll(changes(binding, claim));
        }
        if (claim.end().present()) {
            Optional<List<Figure>> ends = levels.find(
                    binding, claim.id(), claim.end(), claim.context().entities());
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            figures.addAll(ends.get());
        }
        return Optional.of(figures);
    }

    private List<Figure> changes(Binding binding, ChangeClaim claim) {
        List<Figure> figures = new ArrayList<>(changes(binding, claim, 1, Variant.SAME));
        if (!figures.isEmpty() && claim.change().dimension() == Dimension.SHARE) {
            for (int years : EARLIER) {
                figures.addAll(changes(binding, claim, years, Variant.OTHER_START));
            }
        }
        return figures;
    }

    private List<Figure> changes(Binding binding, ChangeClaim claim, int years, Variant variant) {
        List<Figure> figures = new ArrayList<>();
        Observations index = tables.observations(binding.series());
        Period before = before(binding.period(), years);
        for (Binding.Place place : binding.places()) {
            List<Observation> starts = index.at(place.cells(), before);
            for (Vintages.Dated end : vintages.choose(index.at(place.cells(), binding.period()))) {
                start(end.observation(), starts)
                        .flatMap(start -> figure(binding, place, claim, start, end, variant))
                        .ifPresent(figures::add);
            }
        }
        return figures;
    }

    private static Period before(Period period, int years) {
        return period.stated() && period.days() != Long.MAX_VALUE
                ? Period.between(period.from().minusYears(years), period.to().minusYears(years))
                : Period.ALWAYS;
    }

    /** The value of the years before in the same source and vintage: its latest release that is not newer. */
    private static Optional<Observation> start(Observation end, List<Observation> starts) {
        LocalDate released = end.released().orElse(LocalDate.MAX);
        return starts.stream()
                .filter(start -> start.sources().get(0).equals(end.sources().get(0)))
                .filter(start -> !start.released().orElse(LocalDate.MIN).isAfter(released))
                .max(Comparator.comparing(start -> start.released().orElse(LocalDate.MIN)));
    }

    private static Optional<Figure> figure(
            Binding binding,
            Binding.Place place,
            ChangeClaim claim,
            Observation start,
            Vintages.Dated end,
            Variant variant) {
        Optional<Change> change = change(claim, start, end.observation(), binding.series());
        return change.map(it -> {
            double sign = claim.direction() < 0 && !it.factor ? -1 : 1;
            Quantity said = claim.change();
            Interval range = Interval.at(it.value);
            Distance distance = Distance.of(
                    it.value, range, said.value() * sign, said.range().times(sign));
            Observation last = end.observation();
            String arithmetic = "%s (%s) → %s (%s)"
                    .formatted(
                            Numbers.plain(start.value()),
                            start.period().timex(),
                            Numbers.plain(last.value()),
                            last.period().timex());
            return new Figure(
                    claim.id(),
                    last.provenance(binding.series().resource()),
                    binding.measure().id(),
                    Binding.dimensions(binding.series(), place),
                    last.period(),
                    it.value,
                    range,
                    said.unitCode(),
                    last.value(),
                    binding.series().unitCode(),
                    arithmetic,
                    distance.gap(),
                    distance.ratio(),
                    variant,
                    last.status(),
                    end.timing(),
                    false);
        });
    }

    private record Change(double value, boolean factor) {}

    private static Optional<Change> change(ChangeClaim claim, Observation start, Observation end, Series series) {
        Quantity said = claim.change();
        if (said.unitCode().equals("x")) {
            double factor = claim.direction() < 0 ? start.value() / end.value() : end.value() / start.value();
            return Optional.of(new Change(factor, true));
        }
        double difference = end.value() - start.value();
        if (said.dimension() == Dimension.SHARE) {
            return start.value() == 0
                    ? Optional.empty()
                    : Optional.of(new Change(difference / Math.abs(start.value()) * PERCENT, false));
        }
        boolean points = said.dimension() == Dimension.POINTS && series.quantity() == Dimension.SHARE;
        boolean sameUnit = said.unitCode().equals(series.unitCode());
        return points || sameUnit ? Optional.of(new Change(difference, false)) : Optional.empty();
    }
}
