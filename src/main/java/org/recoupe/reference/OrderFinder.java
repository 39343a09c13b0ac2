package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Figure.Variant;

/** Sets entities against each other in one series: who stands where, and who before whom. */
final class OrderFinder {

    private record Standing(Binding.Place place, Vintages.Dated dated) {
        double value() {
            return dated.observation().value();
        }
    }

    private final Tables tables;
    private final EntityBook entities;
    private final Vintages vintages;

    OrderFinder(Tables tables, EntityBook entities, Optional<LocalDate> published) {
        this.tables = tables;
        this.entities = entities;
        this.vintages = new Vintages(tables::source, published);
    }

    /** The place the subject takes, and who takes the place it is said to; none where the series may miss who takes it. */
    List<Figure> rank(Binding binding, RankClaim claim) {
        Series series = binding.series();
        if (claim.rank() > series.ranked() || !claim.scope().isEmpty()) {
            return List.of();
        }
        List<Standing> order = order(binding);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            boolean subject =
                    order.get(i).place().key().equals(binding.places().get(0).key());
            boolean taker = i + 1 == claim.rank();
            if (subject || taker) {
                figures.add(ranked(binding, claim, order.get(i), i + 1, subject ? Variant.SAME : Variant.OTHER_ENTITY));
            }
        }
        return figures;
    }

    private List<Standing> order(Binding binding) {
        Observations index = tables.observations(binding.series());
        int axis = binding.series().keys().indexOf(binding.series().countries().get(0));
        return index.values(axis).stream()
                .filter(id -> entities.country(id).isPresent())
                .map(id -> standing(index, binding.places().get(0).with(axis, id), binding.period()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Standing::value).reversed())
                .toList();
    }

    private Optional<Standing> standing(Observations index, Binding.Place place, Period period) {
        return vintages.choose(index.at(place.cells(), period)).stream()
                .filter(dated -> dated.timing() != Figure.Timing.REVISED)
                .findFirst()
                .map(dated -> new Standing(place, dated));
    }

    private static Figure ranked(Binding binding, RankClaim claim, Standing standing, int rank, Variant variant) {
        Interval at = Interval.at(rank);
        Distance distance = Distance.of(rank, at, claim.rank(), Interval.at(claim.rank()));
        return figure(binding, claim.id(), standing, rank, at, "", distance, variant);
    }

    /** Both entities' figures; the gap is how far the subject's lies on the wrong side of the other's. */
    List<Figure> compare(Binding binding, ComparisonClaim claim) {
        Observations index = tables.observations(binding.series());
        Binding.Place subject = binding.places().get(0);
        Optional<Standing> here = standing(index, subject, binding.period());
        Optional<Standing> there =
                standing(index, SeriesBinder.place(binding.measure(), List.of(claim.other())), binding.period());
        if (here.isEmpty() || there.isEmpty()) {
            return List.of();
        }
        double other = there.get().value();
        Interval said = claim.comparator().lower()
                ? Interval.from(other)
                : claim.comparator().upper() ? Interval.upTo(other) : Interval.at(other);
        Interval value = here.get().dated().observation().range();
        Distance distance = Distance.of(here.get().value(), value, other, said);
        String unit = binding.series().unitCode();
        return List.of(
                figure(binding, claim.id(), here.get(), here.get().value(), value, unit, distance, Variant.SAME),
                figure(
                        binding,
                        claim.id(),
                        there.get(),
                        other,
                        there.get().dated().observation().range(),
                        unit,
                        new Distance(0, 1),
                        Variant.OTHER_ENTITY));
    }

    private static Figure figure(
            Binding binding,
            String claim,
            Standing standing,
            double value,
            Interval range,
            String unit,
            Distance distance,
            Variant variant) {
        Observation it = standing.dated().observation();
        Map<String, String> dimensions = Binding.dimensions(binding.series(), standing.place());
        return new Figure(
                claim,
                it.provenance(binding.series().resource()),
                binding.measure().id(),
                dimensions,
                it.period(),
                value,
                range,
                unit,
                it.value(),
                binding.series().unitCode(),
                "",
                distance.gap(),
                distance.ratio(),
                variant,
                it.status(),
                standing.dated().timing(),
                false);
    }
}
