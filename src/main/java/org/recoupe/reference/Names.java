package org.recoupe.reference;

import java.util.Optional;

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

    /** The same in that language, where the publisher is known by a name in it. */
    default String publisher(String source, String language) {
        return publisher(source);
    }

    /** The article that the entity's name takes in that language, empty for none; nothing where the data does not say. */
    default Optional<String> article(String id, String language) {
        return Optional.empty();
    }

    /** A person's gender, {@code m} or {@code f}; empty where the data does not say. */
    default String gender(String person) {
        return "";
    }

    /** Where that source can be read; empty if nowhere. */
    default String url(String source) {
        return "";
    }
}
