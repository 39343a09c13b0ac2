package org.recoupe.claim;

/**
 * The numbers from {@code low} to {@code high}, both included; infinite where an end is open.
 *
 * @param low the least
 * @param high the greatest
 */
public record Interval(double low, double high) {

    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("no interval from " + low + " to " + high);
        }
    }

    /** The interval from one number to another. */
    public static Interval of(double low, double high) {
        return new Interval(low, high);
    }

    /** A single number. */
    public static Interval at(double value) {
        return new Interval(value, value);
    }

    /** All numbers from that one on. */
    public static Interval from(double low) {
        return new Interval(low, Double.POSITIVE_INFINITY);
    }

    /** All numbers up to that one. */
    public static Interval upTo(double high) {
        return new Interval(Double.NEGATIVE_INFINITY, high);
    }

    /** Whether that number lies in the interval. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Whether the two have a number in common. */
    public boolean meets(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /** How far the two lie apart: 0 where they meet, else the distance between their nearest ends. */
    public double distance(Interval other) {
        return meets(other) ? 0 : Math.max(low - other.high, other.low - high);
    }

    /** Both ends multiplied; a negative factor swaps them. */
    public Interval times(double factor) {
        double a = low * factor;
        double b = high * factor;
        return a <= b ? new Interval(a, b) : new Interval(b, a);
    }

    /** The interval with so much more room on either side. */
    public Interval widened(double room) {
        return new Interval(low - room, high + room);
    }

    /** Whether both ends are closed. */
    public boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
