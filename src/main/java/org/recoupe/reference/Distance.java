package org.recoupe.reference;

import org.recoupe.claim.Interval;
import org.recoupe.claim.Quantity;

/**
 * How a figure lies to a quantity that a text gives.
 *
 * @param gap how far their ranges lie apart, as a share of the quantity; 0 where they meet
 * @param ratio the figure over the quantity
 */
record Distance(double gap, double ratio) {

    /** Of a figure, with what it may be, from a quantity in the same unit. */
    static Distance of(double value, Interval range, Quantity quantity) {
        return of(value, range, quantity.value(), quantity.range());
    }

    /**
     * The same, where the quantity counts as no smaller than that: so an absolute tolerance takes the place of a relative one
     * where it allows more, and the two do not add up.
     */
    static Distance of(double value, Interval range, Quantity quantity, double least) {
        Distance distance = of(value, range, quantity);
        double size = Math.abs(quantity.value());
        if (size >= least || distance.gap() == 0) {
            return distance;
        }
        return new Distance(quantity.range().distance(range) / least, distance.ratio());
    }

    static Distance of(double value, Interval range, double said, Interval saidRange) {
        double apart = saidRange.distance(range);
        double size = Math.abs(said);
        double gap = apart == 0 ? 0 : size == 0 ? Double.POSITIVE_INFINITY : apart / size;
        double ratio = size == 0 ? (value == 0 ? 1 : Double.POSITIVE_INFINITY) : value / said;
        return new Distance(gap, ratio);
    }
}
