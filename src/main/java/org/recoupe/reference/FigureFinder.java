package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Figure.Timing;
import org.recoupe.reference.Candidate.Figure.Variant;

/** Finds the figures that may speak to a quantity: of the thing itself, and of what it may have been taken for. */
final class FigureFinder {

    /** Writers slip by a year or a few; figures further off would only be noise. */
    private static final int YEARS_AROUND = 5;

    /** Million for milliard, thousand for million: what a slip of scale multiplies with. */
    private static final double[] SCALES = {1e3, 1e-3, 1e6, 1e-6};

    /** How near a figure must be to the claim in another scale to be shown as a hint. */
    private static final double SCALE_ROOM = 0.02;

    /** Other countries named nearby whose figure may have been taken; more than these would be noise. */
    private static final int ENTITIES_AROUND = 4;

    /** The prices that rates of exchange are told at. */
    private static final String CURRENT = "current";

    private final Tables tables;
    private final ExchangeRates rates;
    private final Vintages vintages;

    FigureFinder(Tables tables, Optional<LocalDate> published) {
        this.tables = tables;
        this.rates = new ExchangeRates(tables);
        this.vintages = new Vintages(tables::source, published);
    }

    /** The figures for the quantity of a bound claim; empty where its unit cannot be converted. */
    Optional<List<Figure>> find(Binding binding, QuantityClaim claim) {
        return find(binding, claim.id(), claim.quantity(), claim.context().entities());
    }

    /** The figures for a quantity of a claim. */
    Optional<List<Figure>> find(Binding binding, String claim, Quantity quantity, List<String> entities) {
        if (conversion(binding.series(), quantity, binding.period()).isEmpty()) {
            return Optional.empty();
        }
        Search search = new Search(binding, claim, quantity);
        search.same();
        search.otherYears();
        search.otherConcepts();
        search.otherEntities(entities);
        return Optional.of(List.copyOf(search.figures));
    }

    private Optional<Conversion> conversion(Series series, Quantity quantity, Period period) {
        boolean otherCurrency = !series.unitCode().equals(quantity.unitCode());
        boolean convertible =
                series.priceBasis().isEmpty() || series.priceBasis().equals(CURRENT);
        if (quantity.dimension() == Dimension.MONEY && otherCurrency && !convertible) {
            return Optional.empty(); // a rate of today's prices says nothing of those of another year
        }
        if (quantity.dimension() == Dimension.MONEY) {
            return rates.convert(series.unitCode(), quantity.unitCode(), period);
        }
        return Units.convert(series.unitCode(), quantity.unitCode(), quantity.dimension());
    }

    /** The search for one quantity; collects what it finds. */
    private final class Search {

        private final Binding binding;
        private final String claim;
        private final Quantity quantity;
        private final Observations index;
        /** What was published before; nothing where today's figures answer already. */
        private Observations earlier = new Observations(List.of());

        private boolean answered = true;
        private final Set<Figure> figures = new LinkedHashSet<>();

        Search(Binding binding, String claim, Quantity quantity) {
            this.binding = binding;
            this.claim = claim;
            this.quantity = quantity;
            this.index = tables.observations(binding.series());
        }

        private void same() {
            today();
            answered = figures.stream().allMatch(figure -> figure.gap() == 0 && figure.timing() == Timing.AS_OF);
            if (!answered) {
                figures.clear();
                earlier = tables.earlier(binding.series());
                today();
            }
            for (Binding.Place place : binding.places()) {
                for (Vintages.Dated dated : vintages.choose(index.at(place.cells(), binding.period()))) {
                    addAtFaceValue(place, dated);
                    addOtherScale(place, dated);
                }
            }
        }

        private void today() {
            for (Binding.Place place : binding.places()) {
                releases(place, binding.period()).forEach(dated -> add(place, dated, Variant.SAME));
            }
        }

        /** What its publishers have released, and had before. */
        private List<Vintages.Dated> releases(Binding.Place place, Period period) {
            List<Observation> now = index.at(place.cells(), period);
            return answered ? vintages.choose(now) : vintages.choose(now, earlier.at(place.cells(), period));
        }

        private void otherYears() {
            Period wanted = binding.period();
            if (!wanted.stated()) {
                return;
            }
            for (Binding.Place place : binding.places()) {
                index.periods(place.cells())
                        .filter(period -> period.grain() == wanted.grain())
                        .filter(period -> !period.from().equals(wanted.from()))
                        .filter(period -> years(period, wanted) <= YEARS_AROUND)
                        .forEach(period -> addAll(place, period, Variant.OTHER_YEAR));
            }
        }

        private static int years(Period a, Period b) {
            return Math.abs(a.from().getYear() - b.from().getYear());
        }

        private void otherConcepts() {
            Optional<Integer> axis = Binding.conceptAxis(binding.series());
            if (axis.isEmpty()) {
                return;
            }
            Set<String> asked = new LinkedHashSet<>();
            binding.places().forEach(place -> asked.add(place.key()));
            for (Binding.Place place : binding.places()) {
                for (String value : concepts(axis.get())) {
                    Binding.Place other = place.with(axis.get(), value);
                    if (!asked.contains(other.key())) {
                        addAll(other, binding.period(), Variant.OTHER_CONCEPT);
                    }
                }
            }
        }

        private Set<String> concepts(int axis) {
            return new TreeSet<>(index.values(axis));
        }

        /** The countries swapped, where that is another thing; and those named nearby. */
        private void otherEntities(List<String> nearby) {
            List<Series.Axis> axes = binding.series().countries();
            if (axes.isEmpty()) {
                return;
            }
            Set<String> asked = new LinkedHashSet<>();
            binding.places().forEach(place -> asked.add(place.key()));
            Binding.Place first = binding.places().get(0);
            List<Binding.Place> others = new ArrayList<>();
            int axis = binding.series().keys().indexOf(axes.get(0));
            if (axes.size() > 1) {
                int second = binding.series().keys().indexOf(axes.get(1));
                others.add(first.with(axis, first.cells().get(second))
                        .with(second, first.cells().get(axis)));
                Binding.Place last = binding.places().get(binding.places().size() - 1);
                int own = binding.places().size() > 1 ? axis : second;
                nearby.stream().limit(ENTITIES_AROUND).forEach(id -> {
                    others.add(first.with(second, id));
                    others.add(last.with(own, id));
                });
            } else {
                nearby.stream().limit(ENTITIES_AROUND).forEach(id -> others.add(first.with(axis, id)));
            }
            others.stream()
                    .filter(place -> !asked.contains(place.key()))
                    .forEach(place -> addAll(place, binding.period(), Variant.OTHER_ENTITY));
        }

        private void addAll(Binding.Place place, Period period, Variant variant) {
            releases(place, period).stream()
                    .filter(dated -> dated.timing() != Timing.REVISED)
                    .forEach(dated -> add(place, dated, variant));
        }

        private void add(Binding.Place place, Vintages.Dated dated, Variant variant) {
            conversion(binding.series(), quantity, dated.observation().period())
                    .ifPresent(conversion -> add(place, dated, variant, conversion, quantity.unitCode(), quantity));
        }

        /** The number in the series' own currency, as if the writer had taken the wrong one. */
        private void addAtFaceValue(Binding.Place place, Vintages.Dated dated) {
            String own = binding.series().unitCode();
            if (quantity.dimension() == Dimension.MONEY && !own.equals(quantity.unitCode())) {
                add(place, dated, Variant.OTHER_CURRENCY, Conversion.NONE, own, quantity);
            }
        }

        private void addOtherScale(Binding.Place place, Vintages.Dated dated) {
            Optional<Conversion> conversion =
                    conversion(binding.series(), quantity, dated.observation().period());
            if (conversion.isEmpty()) {
                return;
            }
            double value = dated.observation().value() * conversion.get().factor();
            for (double scale : SCALES) {
                double said = quantity.value() * scale;
                if (Math.abs(value - said) <= room(said, scale)) {
                    Quantity scaled = quantity.times(scale, quantity.unitCode());
                    add(place, dated, Variant.OTHER_SCALE, conversion.get(), quantity.unitCode(), scaled);
                }
            }
        }

        /** How far a figure may lie from the scaled number; a bound is as near as the writer's last digit. */
        private double room(double said, double scale) {
            boolean bound =
                    quantity.comparator().lower() || quantity.comparator().upper();
            double steps = bound ? quantity.step() : quantity.step() / 2;
            return Math.max(steps * scale, Math.abs(said) * SCALE_ROOM);
        }

        private void add(
                Binding.Place place,
                Vintages.Dated dated,
                Variant variant,
                Conversion conversion,
                String unitCode,
                Quantity said) {
            Observation it = dated.observation();
            double value = it.value() * conversion.factor();
            Interval range = it.range().times(conversion.factor());
            Distance gap =
                    Distance.of(value, range, said, binding.series().allowance().least() * conversion.factor());
            double ratio = Distance.of(value, range, quantity).ratio();
            figures.add(new Figure(
                    claim,
                    it.provenance(binding.series().resource()),
                    measure(place),
                    Binding.dimensions(binding.series(), place),
                    it.period(),
                    value,
                    range,
                    unitCode,
                    it.value(),
                    binding.series().unitCode(),
                    conversion.note(),
                    gap.gap(),
                    ratio,
                    variant,
                    it.status(),
                    dated.timing(),
                    binding.grown()));
        }

        private String measure(Binding.Place place) {
            return Binding.conceptAxis(binding.series())
                    .map(axis -> new Measure(binding.series(), place.cells().get(axis)).id())
                    .orElse(binding.measure().id());
        }
    }
}
