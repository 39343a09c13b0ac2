package org.recoupe.claim;

/**
 * How a claim is put forward.
 *
 * @param modality whether it is claimed to be so
 * @param tense the time of its verb
 * @param attribution who said it
 * @param checkWorthiness how much it is worth checking, and why
 */
public record Framing(Modality modality, Tense tense, Attribution attribution, CheckWorthiness checkWorthiness) {}
