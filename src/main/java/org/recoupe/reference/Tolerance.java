package org.recoupe.reference;

/**
 * How far a figure may lie from a series and still agree with it.
 *
 * @param measure the series
 * @param relative the share of the value allowed for final figures
 * @param provisional the same for provisional ones
 * @param betweenSources the spread between sources that is normal
 * @param revision how far its figures have been revised, in the long run, from those that writers knew; 0 where they
 *     hardly are
 * @param revisedAfter after how many years they have been
 */
public record Tolerance(
        String measure,
        double relative,
        double provisional,
        double betweenSources,
        double revision,
        double revisedAfter) {

    /**
     * The gap beyond which a figure is wrong, if up to so many tolerances are imprecise, and the reference is so many years
     * younger than what it is of: never less than a revision.
     */
    public double beyond(double tolerances, double age) {
        return age >= revisedAfter ? Math.max(relative * tolerances, revision) : relative * tolerances;
    }
}
