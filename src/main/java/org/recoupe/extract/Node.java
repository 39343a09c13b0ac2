package org.recoupe.extract;

import java.util.Map;
import java.util.Optional;

/**
 * A phrase that a {@link PhraseGrammar} found.
 *
 * @param label its class: {@code month}, {@code date}, …
 * @param means how it is to be understood; empty for a word
 * @param value what a word stands for; empty for a phrase
 * @param from index of its first token
 * @param to index after its last token
 * @param parts the phrases in it, by the names its rule gives them
 * @param rank the line of its rule; the lesser wins where two cover the same tokens
 */
record Node(String label, String means, String value, int from, int to, Map<String, Node> parts, int rank) {

    /** A word of that class. */
    static Node word(String label, String value, int from, int to) {
        return new Node(label, "", value, from, to, Map.of(), 0);
    }

    /** The part of that name, if it is there. */
    Optional<Node> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Whether the part of that name is there. */
    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** What the part of that name stands for; empty if it is not there. */
    String text(String name) {
        Node part = parts.get(name);
        return part == null ? "" : part.value;
    }

    /** The whole number that the part of that name stands for, or that one if it is not there. */
    int number(String name, int otherwise) {
        Node part = parts.get(name);
        return part == null ? otherwise : Integer.parseInt(part.value);
    }
}
