package org.recoupe.extract;

import java.util.Set;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Cuts a sentence into clauses: at commas and the like, and before words that open one ("lorsque", "qui", "which"). */
final class Clauses {

    private static final Set<String> MARKS = Set.of(",", ";", ":", "(", ")", "«", "»", "“", "”", "\"", "—", "–");

    private final Phrasebook openers;

    Clauses(Language language) {
        this.openers = Phrasebook.of(language, "clauses");
    }

    /** The clause number of each token from {@code from} to before {@code to}; a mark belongs to the clause before it. */
    int[] number(Tokens tokens, int from, int to) {
        int[] numbers = new int[Math.max(1, to - from)];
        int clause = 0;
        for (int at = from; at < to; at++) {
            boolean opens = at > from && openers.longest(tokens, at, to).isPresent();
            if (opens && numbers[at - 1 - from] == clause) {
                clause++;
            }
            numbers[at - from] = clause;
            if (isMark(tokens, at, to)) {
                clause++;
            }
        }
        return numbers;
    }

    private static boolean isMark(Tokens tokens, int at, int to) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.HYPHEN) {
            return !token.glued();
        }
        boolean decimal = token.glued()
                && at + 1 < to
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).kind() == Token.Kind.DIGITS;
        return MARKS.contains(token.norm()) && !decimal;
    }
}
