package org.recoupe.report;

/**
 * Something said in two words: a label and what stands beside it.
 *
 * @param label what it is
 * @param text what is said of it
 */
public record Fact(String label, String text) {}
