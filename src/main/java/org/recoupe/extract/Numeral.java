package org.recoupe.extract;

/**
 * A number as it stands in the text, without what it counts.
 *
 * @param from its first token
 * @param to the token after its last
 * @param value the number
 * @param step one unit of the last digit the writer gave; 0 for a whole number under 1,000 that means just itself
 * @param scale the scale word it ends with: 1e9 for "4,36 milliards"; 1 without one
 * @param form what kind of number it is
 * @param writing how it is written
 * @param article whether it is a single word that is an article as well ("un", "une")
 */
record Numeral(int from, int to, double value, double step, double scale, Form form, Writing writing, boolean article) {

    /** What kind of number it is. */
    enum Form {
        CARDINAL,
        /** A part of one: "un quart", "2/3". */
        FRACTION,
        /** About so many: "une trentaine", "two dozen". */
        COLLECTIVE,
        /** Several of that size, the value being one of it: "des milliers", "tens of thousands". */
        PLURAL,
        /** A place in an order: "troisième", "21st". */
        ORDINAL
    }

    /** How a number is written. */
    enum Writing {
        DIGITS,
        WORDS,
        /** Digits with a scale word: "4,36 milliards". */
        MIXED
    }

    /** The one that an article counts as: the first word of "a dozen". */
    static Numeral article(int from, int to) {
        return new Numeral(from, to, 1, 0, 1, Form.CARDINAL, Writing.WORDS, true);
    }

    /** The same, up to that token, with another value and step. */
    Numeral as(int to, double value, double step, Form form) {
        return new Numeral(from, to, value, step, 1, form, writing, false);
    }

    /** Whether a noun after it takes "de": "4 milliards de", "une trentaine de", "un tiers de". */
    boolean nominal() {
        return scale >= 1e6 || form == Form.COLLECTIVE || form == Form.PLURAL || form == Form.FRACTION;
    }

    /** The same number from a later token on: without its article. */
    Numeral startingAt(int later) {
        return new Numeral(later, to, value, step, scale, form, writing, false);
    }

    /** The same number in the scale of a later one: the first of "3,2 à 4,5 millions". */
    Numeral scaledBy(double factor) {
        return new Numeral(
                from, to, value * factor, (step > 0 ? step : 1) * factor, factor, form, Writing.MIXED, false);
    }

    /** Whether it is a plain number, neither part, place nor estimate. */
    boolean cardinal() {
        return form == Form.CARDINAL;
    }
}
