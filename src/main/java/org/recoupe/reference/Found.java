package org.recoupe.reference;

import java.util.List;

/**
 * What a search for evidence came to.
 *
 * @param candidates what was found
 * @param reason why nothing was, or nothing that answers the claim; empty where something was
 * @param detail what is meant by the reason here
 */
record Found<C extends Candidate>(List<C> candidates, String reason, String detail) {

    Found {
        candidates = List.copyOf(candidates);
    }

    static <C extends Candidate> Found<C> of(List<C> candidates) {
        return new Found<>(candidates, "", "");
    }

    static <C extends Candidate> Found<C> none(String reason, String detail) {
        return new Found<>(List.of(), reason, detail);
    }
}
