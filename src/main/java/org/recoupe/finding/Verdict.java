package org.recoupe.finding;

/** What a rule says of a claim. */
public enum Verdict {
    /** Agrees with the reference within the claim's own precision and the dataset's tolerance. */
    CONSISTENT,
    /** The right order, but outside what the wording allows. */
    IMPRECISE,
    /** Outside the tolerance for every source that speaks to it. */
    INCONSISTENT,
    /** Sources disagree across the line. */
    DISPUTED,
    /** Checkable in kind, but no reference series covers it. */
    NO_DATA,
    /** An opinion, possibility, forecast or question. */
    NOT_CHECKABLE
}
