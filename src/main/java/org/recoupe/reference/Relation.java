package org.recoupe.reference;

import java.util.Locale;
import org.recoupe.claim.Interval;

/** How a source puts a value that it does not give as a plain number. */
enum Relation {
    EXACT,
    APPROX,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    AT_MOST,
    DERIVED,
    /** Made from what two sides report, which differ: either may be a tenth off it. */
    RECONCILED;

    private static final double APART = 0.1;

    /** The one of that name in a table; an empty cell is exact. */
    static Relation of(String name) {
        return name.isEmpty() ? EXACT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What a number that a source gives so may be: {@code more_than 4000} is 4000 to 4500. */
    static Interval range(String number, String relation) {
        return of(relation).range(Numbers.parse(number), Numbers.exponent(number));
    }

    /** What a value may be whose last digit stands at that power of ten. */
    Interval range(double value, int exponent) {
        double step = Math.pow(10, exponent);
        return switch (this) {
            case EXACT, DERIVED -> Interval.at(value);
            case RECONCILED -> Interval.of(value - Math.abs(value) * APART, value + Math.abs(value) * APART);
            case APPROX -> Interval.of(value - step / 2, value + step / 2);
            // Who says "more than 4" would say "4.5" or "nearly 5" from the middle on.
            case MORE_THAN, AT_LEAST -> Interval.of(value, value + step / 2);
            case LESS_THAN, AT_MOST -> Interval.of(value - step / 2, value);
        };
    }
}
