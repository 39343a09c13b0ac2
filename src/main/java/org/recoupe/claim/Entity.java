package org.recoupe.claim;

/**
 * Something with a name that reference data knows, or a person the text names.
 *
 * @param id its key in the reference data ({@code AZE}, {@code baku}, {@code vladimir-putin}); for a name that the data
 *     does not hold, {@code ?} and the name
 * @param kind what it is
 */
public record Entity(String id, Kind kind) {

    /** What an entity is. */
    public enum Kind {
        COUNTRY,
        PLACE,
        ORGANISATION,
        PERSON,
        EVENT
    }

    /** Whether the reference data holds it. */
    public boolean known() {
        return !id.startsWith("?");
    }
}
