package org.recoupe.rule;

/**
 * A number that rules compare with, from a row of {@code tables/*.csv}. It is a fact in every session.
 *
 * @param name what it bounds: {@code understated}, {@code slip}
 * @param scope where it applies: a series, a kind of claim, {@code *} for everywhere
 * @param value the number
 */
public record Threshold(String name, String scope, double value) {}
