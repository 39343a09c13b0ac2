package org.recoupe.claim;

/**
 * A number with its unit and the room its wording leaves.
 *
 * @param value the number as written, in the unit's base: 4e9 for "4 milliards de dollars"
 * @param step one unit of the last digit the writer gave: 1e9 for "4 milliards", 1e7 for "4,36 milliards"; 0 where the
 *     number means just itself
 * @param range what the wording allows: 3.5e9 to 4.5e9 for "4 milliards", from 4e9 on for "plus de 4 milliards"
 * @param unitCode an ISO 4217 or UCUM code, {@code %}, {@code pp}, or the counted noun; empty for a bare number
 * @param dimension what the unit measures
 * @param comparator which side is open
 * @param hedge the word that makes it approximate ("près de"), empty if none
 * @param rate what it is per ({@code a}, {@code d}, {@code h}, {@code person}), empty if nothing
 */
public record Quantity(
        double value,
        double step,
        Interval range,
        String unitCode,
        Dimension dimension,
        Comparator comparator,
        String hedge,
        String rate) {

    /** Stands where a claim has no quantity of its own. */
    public static final Quantity NONE =
            new Quantity(0, 0, Interval.at(0), "", Dimension.OTHER, Comparator.EXACTLY, "", "");

    /** A quantity as written, without comparator or hedge: half a step to either side. */
    public static Quantity of(double value, double step, String unitCode, Dimension dimension) {
        Interval range = Interval.of(value - step / 2, value + step / 2);
        return new Quantity(value, step, range, unitCode, dimension, Comparator.EXACTLY, "", "");
    }

    /** Whether there is a quantity at all. */
    public boolean present() {
        return this != NONE;
    }

    /** The same with another range and the wording that led to it. */
    public Quantity with(Comparator comparator, Interval range, String hedge) {
        return new Quantity(value, step, range, unitCode, dimension, comparator, hedge, rate);
    }

    /** The same in another unit. */
    public Quantity in(String unitCode, Dimension dimension) {
        return new Quantity(value, step, range, unitCode, dimension, comparator, hedge, rate);
    }

    /** The same per something. */
    public Quantity per(String rate) {
        return new Quantity(value, step, range, unitCode, dimension, comparator, hedge, rate);
    }

    /** The same multiplied into another unit. */
    public Quantity times(double factor, String unitCode) {
        return new Quantity(
                value * factor, step * factor, range.times(factor), unitCode, dimension, comparator, hedge, rate);
    }
}
