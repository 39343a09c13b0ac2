package org.recoupe.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Period;

/**
 * A claim bound to what it measures.
 *
 * @param claim the claim, now naming its measure
 * @param places where its figures stand: several where the countries may change places
 * @param period the period it speaks of; {@link Period#ALWAYS} where none was found
 * @param grown whether the claim names that whose growth the measure is: "prices", of inflation
 * @param doubt why figures that differ do not refute the claim, as the reason of a gap; empty where they may
 */
record Binding(Claim claim, Measure measure, List<Place> places, Period period, boolean grown, String doubt) {

    /**
     * Where figures stand in an index.
     *
     * @param cells the dimensions without time, in the order of {@link Series#keys()}
     */
    record Place(List<String> cells) {

        /** Separates the cells in a key; none holds it. */
        private static final String BETWEEN = "\u001F";

        String key() {
            return String.join(BETWEEN, cells);
        }

        /** The same with another value of that dimension. */
        Place with(int axis, String value) {
            List<String> changed = new java.util.ArrayList<>(cells);
            changed.set(axis, value);
            return new Place(List.copyOf(changed));
        }
    }

    Binding {
        places = List.copyOf(places);
    }

    Series series() {
        return measure.series();
    }

    /** A place's dimensions by role: {@code country → RUS, partner → AZE}; the concept stands in the measure. */
    static Map<String, String> dimensions(Series series, Place place) {
        Map<String, String> dimensions = new java.util.TreeMap<>();
        List<Series.Axis> axes = series.keys();
        for (int i = 0; i < axes.size(); i++) {
            switch (axes.get(i).role()) {
                case COUNTRY -> dimensions.putIfAbsent("country", place.cells().get(i));
                case PARTNER -> dimensions.put("partner", place.cells().get(i));
                default -> {}
            }
        }
        if (series.axes(Series.Axis.Role.COUNTRY).size() > 1) {
            int second = axes.indexOf(series.axes(Series.Axis.Role.COUNTRY).get(1));
            dimensions.put("partner", place.cells().get(second));
        }
        return dimensions;
    }

    /** The place of the concept among the dimensions; empty if the series has none. */
    static Optional<Integer> conceptAxis(Series series) {
        return series.concept().map(axis -> series.keys().indexOf(axis));
    }
}
