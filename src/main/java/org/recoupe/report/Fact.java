package org.recoupe.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something said in two words: a label and what stands beside it.
 *
 * @param label what it is
 * @param pieces what is said of it, cut where its language changes
 */
public record Fact(String label, List<Piece> pieces) {
    public Fact {
        pieces = List.copyOf(pieces);
    }

    static Fact of(String label, String text) {
        return new Fact(label, List.of(new Piece(text, "")));
    }

    /** What is said of it, whole. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
