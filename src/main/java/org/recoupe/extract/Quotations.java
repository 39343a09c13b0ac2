package org.recoupe.extract;

import java.util.BitSet;
import java.util.Set;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Quotation marks, and what stands between them. */
final class Quotations {

    private static final Set<String> OPENING = Set.of("«", "“", "\"");
    private static final Set<String> CLOSING = Set.of("»", "”", "\"");

    private Quotations() {}

    /** Whether it may open a quotation. */
    static boolean opens(Token token) {
        return token.kind() != Token.Kind.WORD && OPENING.contains(token.norm());
    }

    /** Whether it may close a quotation. */
    static boolean closes(Token token) {
        return token.kind() != Token.Kind.WORD && CLOSING.contains(token.norm());
    }

    /** Which of the tokens from one to before another stand in quotation marks; the first is 0. */
    static BitSet in(Tokens tokens, int from, int to) {
        BitSet quoted = new BitSet();
        int depth = 0;
        for (int at = from; at < to; at++) {
            quoted.set(at - from, depth > 0);
            Token token = tokens.get(at);
            boolean either = opens(token) && closes(token);
            if (either) {
                depth = depth == 0 ? 1 : 0;
            } else if (opens(token)) {
                depth++;
            } else if (closes(token)) {
                depth = Math.max(0, depth - 1);
            }
        }
        return quoted;
    }
}
