package org.recoupe.extract;

import java.util.Locale;
import org.recoupe.language.Table;

/**
 * What a word contributes to a number.
 *
 * @param kind the part it plays
 * @param value its value
 * @param takes the values that may be added to it
 * @param times the values it may multiply; from 0 on: it may stand alone
 */
record NumberWord(Kind kind, double value, Room takes, Room times) {

    /** The part that a word plays in a number. */
    enum Kind {
        ADD,
        /** A value, and an article as well. */
        ONE,
        /** An article that counts as one before a larger number. */
        ARTICLE,
        HUNDRED,
        SCALE,
        ABBREVIATION,
        MONEY_ABBREVIATION,
        /** A scale that only a noun after it tells from a unit: "2.5m people". */
        COUNT_ABBREVIATION,
        JOINER,
        /** Stands within a number that is written as one word. */
        COMPOUND_JOINER,
        HALF,
        HALF_OF,
        POINT,
        MINUS,
        FRACTION,
        /** A share by itself: "moitié". */
        PART,
        COLLECTIVE,
        PLURAL,
        /** A definite article, which counts as one before a collective: "la vingtaine de", "le tiers des". */
        DEFINITE,
        /** May stand before a collective: "une bonne centaine". */
        QUALIFIER,
        OF,
        /** Between the two numbers of "un sur trois". */
        OUT_OF,
        ORDINAL,
        /** The same in the plural; after a number it is what the number is divided by: "deux centièmes". */
        ORDINAL_PLURAL
    }

    /** The whole numbers from one to another, both included. */
    record Room(double least, double most) {
        static final Room NONE = new Room(1, 0);

        boolean holds(double value) {
            return least <= value && value <= most;
        }

        static Room parse(String cell) {
            if (cell.isEmpty()) {
                return NONE;
            }
            String[] ends = cell.split("-", -1);
            double most = ends[1].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(ends[1]);
            return new Room(Double.parseDouble(ends[0]), most);
        }
    }

    static NumberWord of(Table.Row row) {
        Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new NumberWord(kind, row.number("value", 0), Room.parse(row.get("takes")), Room.parse(row.get("times")));
    }

    /** The same as a place in an order. */
    NumberWord ordinal(boolean plural) {
        return new NumberWord(plural ? Kind.ORDINAL_PLURAL : Kind.ORDINAL, value, Room.NONE, times);
    }
}
