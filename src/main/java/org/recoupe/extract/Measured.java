package org.recoupe.extract;

/**
 * A number with what it counts or measures, and where the two stand together.
 *
 * @param number the number
 * @param from the first token of both
 * @param to the token after both
 * @param unit the unit; {@link Unit#NONE} where nothing is counted
 * @param noun the noun that is counted, as written; empty for a unit of measure
 */
record Measured(Numeral number, int from, int to, Unit unit, String noun) {

    /** Whether anything is counted or measured. */
    boolean hasUnit() {
        return unit != Unit.NONE;
    }

    /** The same number in another's unit. */
    Measured in(Unit other, String noun) {
        return new Measured(number, from, to, other, noun);
    }
}
