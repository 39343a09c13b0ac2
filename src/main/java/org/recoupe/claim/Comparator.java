package org.recoupe.claim;

/** Which side of a number its wording leaves open. */
public enum Comparator {
    EXACTLY,
    ABOUT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    BETWEEN;

    /** Whether only a lower bound is given. */
    public boolean lower() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /** Whether only an upper bound is given. */
    public boolean upper() {
        return this == AT_MOST || this == LESS_THAN;
    }
}
