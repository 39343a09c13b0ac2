package org.recoupe.claim;

/** The time of the verb that governs a claim, as far as it tells when the claim holds. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    /** No finite verb, or one whose form does not tell. */
    UNKNOWN
}
