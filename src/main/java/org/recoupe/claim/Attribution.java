package org.recoupe.claim;

/**
 * Who said it.
 *
 * @param speaker the speaker's entity id; {@code ?} and the name where the data does not hold them; empty where the
 *     article speaks itself
 * @param name the speaker as the article names them
 * @param verb the verb or phrase of saying, as its dictionary form
 * @param quoted whether the words stand in quotation marks
 */
public record Attribution(String speaker, String name, String verb, boolean quoted) {

    /** The article speaks itself. */
    public static final Attribution NONE = new Attribution("", "", "", false);

    /** Whether somebody is named as having said it. */
    public boolean present() {
        return !speaker.isEmpty();
    }
}
