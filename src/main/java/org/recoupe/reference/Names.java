package org.recoupe.reference;

/** What the things of reference data are called, for a reader. */
public interface Names {

    /**
     * The name of an entity, series, role, office, relation, event, source or scope in that language.
     *
     * @return the id itself where the data does not name it
     */
    String name(String id, String language);

    /** Who published that source; its id where the data does not say. */
    default String publisher(String source) {
        return source;
    }

    /** Where that source can be read; empty if nowhere. */
    default String url(String source) {
        return "";
    }
}
