package org.recoupe.language;

/**
 * What language a text is in.
 *
 * @param code its ISO 639-1 code, {@code und} for one that is only known by its script
 * @param name its name, for messages
 * @param confidence from 0 (nothing in the text tells) to 1
 */
public record Detection(String code, String name, double confidence) {

    /** Whether articles in it can be read. */
    public boolean supported() {
        return Language.of(code).isPresent();
    }
}
