package org.recoupe.oracle;

import java.util.List;

/**
 * A place in a statement that may be changed.
 *
 * @param kind what stands there: {@code number}, {@code scale}, {@code country}, …
 * @param start where it starts in the text
 * @param text what stands there
 * @param upwards whether a number must grow to become false
 * @param others what makes the statement false there; empty for closed classes and numbers
 */
record Slot(String kind, int start, String text, boolean upwards, List<String> others) {}
