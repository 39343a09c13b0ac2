package org.recoupe.importing;

/**
 * A figure as a format hands it over.
 *
 * @param indicator the code of what is measured
 * @param partner the other country, for what lies between two; empty otherwise
 * @param flow which way, for what lies between two: {@code export}, {@code import}; empty otherwise
 * @param period as the publisher writes it
 * @param value its number as the publisher writes it, but with a decimal point
 * @param flag the publisher's letters beside it
 */
record Figure(
        String indicator,
        Area area,
        String partner,
        String flow,
        String period,
        String value,
        Status status,
        String flag) {

    /** A figure of one area, final and without letters. */
    static Figure of(String indicator, Area area, String period, String value) {
        return new Figure(indicator, area, "", "", period, value, Status.FINAL, "");
    }

    /** The same, as sure as those letters tell. */
    Figure with(Status sure, String letters) {
        return new Figure(indicator, area, partner, flow, period, value, sure, letters);
    }
}
