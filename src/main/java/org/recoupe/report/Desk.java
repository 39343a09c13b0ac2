package org.recoupe.report;

/**
 * Where decisions made in a page go.
 *
 * @param token what a page shows to the review server to be let in; empty where the page is a file, and decisions are kept in
 *     the browser until they are exported
 */
public record Desk(String token) {

    /** A page opened as a file. */
    static final Desk NONE = new Desk("");

    /** Whether there is a server to send decisions to. */
    public boolean open() {
        return !token.isEmpty();
    }
}
