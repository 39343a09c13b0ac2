package org.recoupe.reference;

/**
 * How far a figure may lie from a series and still agree with it.
 *
 * @param measure the series
 * @param relative the share of the value allowed for final figures
 * @param provisional the same for provisional ones
 * @param betweenSources the spread between sources that is normal
 */
public record Tolerance(String measure, double relative, double provisional, double betweenSources) {}
