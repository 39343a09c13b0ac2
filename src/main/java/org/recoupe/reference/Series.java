package org.recoupe.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.claim.Dimension;

/**
 * What a table of observations measures.
 *
 * @param resource the table
 * @param same by which its figures belong together with those of other tables: the name of one that measures the same, or any
 *     name that they share; empty if it stands alone
 * @param earlier whether it keeps only releases that the table it belongs with has overtaken: asked where today's figures do
 *     not answer
 * @param name what a measure of it is called where no concept tells measures apart
 * @param valueField the column of the values
 * @param quantity what kind of thing they measure
 * @param unitCode the unit, once multiplied
 * @param rate what it is per ({@code a}, {@code person}), empty if nothing
 * @param multiplier what a cell is multiplied with
 * @param priceBasis at which prices amounts of money are told: {@code current}, {@code constant}, {@code ppp}; empty where that is not said
 * @param flow whether a value is of its whole period, so that it says nothing of a part of it
 * @param varies whether its months and quarters differ from its year, as a rate of unemployment does: then a figure without a
 *     year, or of a shorter time, is not refuted by that of a year
 * @param ranked how many of the first places can be read off it, {@link Integer#MAX_VALUE} where it covers every country
 * @param growth the measure whose values answer for its growth, its own where they are growth already; empty where growth may be
 *     computed from it
 * @param phrases what it is called, by language: labels first, then synonyms
 * @param grown of {@code phrases} those that name what it is the growth of, by language
 * @param counts the nouns it counts, by language
 * @param excludes what tells that something else is meant ("par habitant"), by language
 * @param counted wordings around a figure of it, by language, that tell what a noun alone would not: "has {} people"
 * @param whole words that may stand beside its name and leave it whole, by language; where there are any, others make a part of it
 * @param patterns the wordings around a figure of it, by language: what has any is not told by its name alone
 * @param least the least value that makes sense, as cells have it
 * @param most the greatest
 * @param axes its dimensions, in the descriptor's order
 */
record Series(
        String resource,
        String same,
        boolean earlier,
        String name,
        String valueField,
        Dimension quantity,
        String unitCode,
        String rate,
        double multiplier,
        String priceBasis,
        boolean flow,
        boolean varies,
        int ranked,
        String growth,
        Map<String, List<String>> phrases,
        Map<String, List<String>> grown,
        Map<String, List<String>> counts,
        Map<String, List<String>> excludes,
        Map<String, List<String>> counted,
        Map<String, List<String>> whole,
        Map<String, List<String>> patterns,
        List<Axis> axes,
        String releaseField,
        String statusField,
        String sourceField,
        double least,
        double most,
        Allowance allowance) {

    /**
     * How far figures of a series may differ: as shares of the value, or in its own unit where that is more.
     *
     * @param relative a share of the value
     * @param provisional the same for figures that are not final
     * @param betweenSources the same for what different sources give
     * @param absolute an amount in the unit of the series; 0 for none
     */
    record Allowance(double relative, double provisional, double betweenSources, double absolute) {

        /** What a value counts as at least, so that the relative tolerance of it is the absolute one; 0 for any. */
        double least() {
            return relative == 0 ? 0 : absolute / relative;
        }
    }

    /**
     * A dimension.
     *
     * @param symmetricWith the dimension it may change places with, empty if none
     * @param fallback the value meant where the text names none, empty if none
     * @param mirror what a value becomes when the two countries change places: one's export is the other's import
     * @param values the values that texts name, for {@link Role#CONCEPT}: what they are called, by language
     */
    record Axis(
            String field,
            Role role,
            String symmetricWith,
            String fallback,
            Map<String, Map<String, List<String>>> values,
            Map<String, String> mirror) {

        /** What a dimension tells apart. */
        enum Role {
            COUNTRY,
            PARTNER,
            CONCEPT,
            CURRENCY,
            TIME
        }
    }

    /** Its dimensions of that role. */
    List<Axis> axes(Axis.Role role) {
        return axes.stream().filter(axis -> axis.role() == role).toList();
    }

    /** Its dimensions without time: what tells one of its series from another. */
    List<Axis> keys() {
        return axes.stream().filter(axis -> axis.role() != Axis.Role.TIME).toList();
    }

    /** Its dimensions that countries fill, the reporting one first. */
    List<Axis> countries() {
        return axes.stream()
                .filter(axis -> axis.role() == Axis.Role.COUNTRY || axis.role() == Axis.Role.PARTNER)
                .toList();
    }

    /** The dimension whose values are different things measured. */
    Optional<Axis> concept() {
        return axes(Axis.Role.CONCEPT).stream().findFirst();
    }

    /** Whether its figures are of a time; others hold as long as what they are of. */
    boolean dated() {
        return !axes(Axis.Role.TIME).isEmpty();
    }

    /** What is measured, one for each concept. */
    List<Measure> measures() {
        Optional<Axis> concept = concept();
        if (concept.isEmpty()) {
            return List.of(new Measure(this, name));
        }
        List<String> named = new ArrayList<>(concept.get().values().keySet());
        String fallback = concept.get().fallback();
        if (!fallback.isEmpty() && !named.contains(fallback)) {
            named.add(0, fallback);
        }
        return named.stream().map(value -> new Measure(this, value)).toList();
    }
}
