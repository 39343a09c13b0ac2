package org.recoupe.importing;

/**
 * What a figure is of.
 *
 * @param id as reference data know it: ISO 3166-1 alpha-3 for a country, else the publisher's own code
 */
record Area(String id, Kind kind) {

    /** Countries are ranked and compared with one another; the others are not. */
    enum Kind {
        COUNTRY,
        /** A country or territory that the reference data do not know. */
        TERRITORY,
        /** Several countries together: the world, the euro area, high income. */
        AGGREGATE,
        /** A part of a country. */
        REGION
    }
}
