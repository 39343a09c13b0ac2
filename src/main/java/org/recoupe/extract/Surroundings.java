package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.language.Token;

/** The words around a stretch of a passage, the nearest first. */
final class Surroundings {

    private final Passage passage;
    private final int first;
    private final int last;
    private final List<String> words = new ArrayList<>();

    private Surroundings(Passage passage, int first, int last) {
        this.passage = passage;
        this.first = first;
        this.last = last;
    }

    /** The words, folded: those of the clause that the stretch starts in, then the others of its sentence. */
    static List<String> words(Passage passage, int first, int last) {
        Surroundings around = new Surroundings(passage, first, last);
        around.add(true);
        around.add(false);
        return around.words;
    }

    /** Adds the words of the clause or the others: what the stretch holds, then by turns what stands before and behind. */
    private void add(boolean ofClause) {
        for (int at = first; at < last; at++) {
            add(at, ofClause);
        }
        int farthest = Math.max(first - passage.from(), passage.to() - last);
        for (int away = 1; away <= farthest; away++) {
            add(first - away, ofClause);
            add(last - 1 + away, ofClause);
        }
    }

    private void add(int at, boolean ofClause) {
        boolean here = at >= passage.from() && at < passage.to();
        if (!here || ofClause != (passage.clause(at) == passage.clause(first))) {
            return;
        }
        Token token = passage.token(at);
        // "CO2" is a word and a digit glued to it.
        boolean code = token.kind() == Token.Kind.DIGITS
                && token.glued()
                && at > passage.from()
                && passage.token(at - 1).kind() == Token.Kind.WORD;
        if (token.kind() == Token.Kind.WORD || code) {
            words.add(token.folded());
        }
    }
}
