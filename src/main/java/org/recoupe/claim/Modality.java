package org.recoupe.claim;

/** Whether, and how, what is said is claimed to be so. */
public enum Modality {
    ASSERTED,
    NEGATED,
    /** The press conditional: reported, not vouched for. */
    CONDITIONAL,
    POSSIBLE,
    FORECAST,
    TARGET,
    QUESTION
}
