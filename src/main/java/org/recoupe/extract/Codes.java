package org.recoupe.extract;

import java.util.BitSet;
import org.recoupe.claim.Mention;
import org.recoupe.language.Token;

/** Finds the digits that nothing else has taken: those of names, codes, scores, addresses and phone numbers. */
final class Codes {

    private final Passage passage;
    private final BitSet taken;

    private Codes(Passage passage, BitSet taken) {
        this.passage = passage;
        this.taken = taken;
    }

    /**
     * Adds to the passage what is left, each with all that it is written together with: "MH17", "3-1", "12.10".
     *
     * @param taken the tokens that mentions cover
     */
    static void find(Passage passage, BitSet taken) {
        Codes codes = new Codes(passage, taken);
        int at = passage.from();
        while (at < passage.to()) {
            int end = codes.left(at) ? codes.end(at) : at + 1;
            if (codes.left(at)) {
                passage.add(new Mention.Code(passage.span(codes.start(at), end)));
            }
            at = end;
        }
    }

    private boolean left(int at) {
        return passage.token(at).kind() == Token.Kind.DIGITS && !taken.get(at);
    }

    private int start(int at) {
        int start = at;
        while (start > passage.from() && passage.token(start).glued() && joined(start - 1)) {
            start--;
        }
        while (isMark(start)) {
            start++;
        }
        return start;
    }

    private int end(int at) {
        int end = at + 1;
        while (end < passage.to() && passage.token(end).glued() && joined(end)) {
            end++;
        }
        while (isMark(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean joined(int at) {
        return passage.token(at).kind() != Token.Kind.OTHER && !taken.get(at);
    }

    /** Marks that stand around digits are the sentence's: "(12)", "12,". */
    private boolean isMark(int at) {
        Token.Kind kind = passage.token(at).kind();
        return kind == Token.Kind.PUNCTUATION || kind == Token.Kind.HYPHEN;
    }
}
