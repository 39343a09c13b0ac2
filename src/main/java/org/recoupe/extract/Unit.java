package org.recoupe.extract;

import org.recoupe.claim.Dimension;
import org.recoupe.claim.MentionKind;
import org.recoupe.language.Table;

/**
 * A unit as a language writes it.
 *
 * @param code ISO 4217, UCUM, {@code %} or {@code pp}; for a counted noun the noun; empty where nothing is counted
 * @param dimension what it measures
 * @param factor what one of it is in the code's unit
 * @param before whether it may stand before its number
 * @param only where it is meant: {@code angle} after a word of turning, else the numbers it goes with: {@code decimals}
 *     (under 100, {@code small-decimals} under 10), {@code large} ones, those that it touches ({@code glued}), or
 *     {@code number} for none that is an article as well;
 *     empty for any
 */
record Unit(String code, Dimension dimension, double factor, boolean before, String only) {

    /** "Points" of so many and more are those of an index, decimals or not. */
    private static final double POINTS_OF_AN_INDEX = 100;

    /** Where "points" alone are hardly ever those of percent, so many are none. */
    private static final double SMALL = 10;

    /** So many pounds are money, fewer are a weight. */
    private static final double LARGE = 1e5;

    /** Stands where nothing is counted or measured. */
    static final Unit NONE = new Unit("", Dimension.NUMBER, 1, false, "");

    static Unit of(Table.Row row) {
        return new Unit(
                row.get("code"),
                Dimension.valueOf(row.get("dimension")),
                row.number("factor", 1),
                row.get("place").equals("both"),
                row.get("only"));
    }

    /** A noun that is counted. */
    static Unit counted(String noun) {
        return new Unit(noun, Dimension.COUNT, 1, false, "");
    }

    /** Whether it may be the unit of that number. */
    boolean suits(Numeral number) {
        return switch (only) {
            case "decimals" -> number.value() % 1 != 0 && Math.abs(number.value()) < POINTS_OF_AN_INDEX;
            case "small-decimals" -> number.value() % 1 != 0 && Math.abs(number.value()) < SMALL;
            case "large" -> Math.abs(number.value()) >= LARGE;
            case "number" -> !number.article();
            default -> true;
        };
    }

    /** Whether it must touch its number: "4in". */
    boolean glued() {
        return only.equals("glued");
    }

    /** Whether it measures, rather than counts: its numbers are rounded. */
    boolean measures() {
        return dimension != Dimension.COUNT && dimension != Dimension.NUMBER && dimension != Dimension.DURATION;
    }

    /** The kind of mention that its amounts are; units of time are those of ages, other durations are for others. */
    MentionKind kind() {
        return switch (dimension) {
            case MONEY -> MentionKind.MONEY;
            case SHARE -> MentionKind.PERCENT;
            case POINTS -> MentionKind.PERCENTAGE_POINT;
            case COUNT -> MentionKind.COUNT;
            case NUMBER -> MentionKind.NUMBER;
            case DURATION -> MentionKind.AGE;
            default -> MentionKind.MEASURE;
        };
    }
}
