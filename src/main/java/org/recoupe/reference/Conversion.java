package org.recoupe.reference;

/**
 * How a value in a series' unit becomes one in a claim's.
 *
 * @param factor what it is multiplied with
 * @param note the rate, as a reader can check it ({@code 1 EUR = 1.0817 USD, 2023}); empty where the units are one
 */
record Conversion(double factor, String note) {

    /** The units are one. */
    static final Conversion NONE = new Conversion(1, "");
}
