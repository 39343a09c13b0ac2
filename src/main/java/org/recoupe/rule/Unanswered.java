package org.recoupe.rule;

/**
 * A claim that no rule has given a verdict on; a fact only once all other rules have had their say.
 *
 * @param claim its id
 */
public record Unanswered(String claim) {}
