package org.recoupe.report;

import java.util.List;

/**
 * A paragraph of the article, cut wherever a claim starts or ends.
 *
 * @param pieces its pieces, in order; put together they are the paragraph
 */
public record Passage(List<Piece> pieces) {
    public Passage {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of text that the same claims cover.
     *
     * @param text the text
     * @param claim the narrowest claim that covers it; 0 where none does
     * @param state that claim's verdict, empty where there is none
     * @param ending the claims that end with it, outermost last
     */
    public record Piece(String text, int claim, String state, List<Ending> ending) {
        public Piece {
            ending = List.copyOf(ending);
        }
    }

    /**
     * The end of a claim, where its sign and number stand.
     *
     * @param claim its number
     * @param state its verdict
     */
    public record Ending(int claim, String state) {}
}
