package org.recoupe.report;

/**
 * A stretch of text in one language.
 *
 * @param text the text
 * @param language its language where it is not that of the text around it; {@code und} where it is a name of none; else empty
 */
public record Piece(String text, String language) {}
