package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;
import org.recoupe.language.Words;

/** The phrases of a table's {@code form} column, found by the longest match from a token on. */
final class Phrasebook {

    /**
     * A phrase found.
     *
     * @param from index of its first token
     * @param to index after its last
     * @param row the row that lists it
     */
    record Match(int from, int to, Table.Row row) {}

    private static final class Node {
        private final WordMap<Node> next = new WordMap<>();
        private Table.@Nullable Row row;
    }

    private final Node root = new Node();

    private Phrasebook() {}

    /** The phrases of the language's table of that name. */
    static Phrasebook of(Language language, String table) {
        Phrasebook book = new Phrasebook();
        for (Table.Row row : language.table(table).rows()) {
            for (String form : row.all("form")) {
                book.add(Tokens.of(Span.Part.BODY, form, language), row);
            }
        }
        return book;
    }

    private void add(Tokens form, Table.Row row) {
        Node node = root;
        for (Token token : form.all()) {
            node = node.next.getOrMake(Words.add(token.norm()), Node::new);
        }
        node.row = row;
    }

    /** The longest phrase that starts at token {@code from} and ends before {@code to}. */
    Optional<Match> longest(Tokens tokens, int from, int to) {
        Node node = root;
        Optional<Match> best = Optional.empty();
        for (int at = from; at < to; at++) {
            Node next = node.next.get(tokens.word(at));
            if (next == null) {
                break;
            }
            node = next;
            if (node.row != null) {
                best = Optional.of(new Match(from, at + 1, node.row));
            }
        }
        return best;
    }

    /** All phrases between the two tokens, left to right, none overlapping. */
    List<Match> all(Tokens tokens, int from, int to) {
        List<Match> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Match> match = longest(tokens, at, to);
            match.ifPresent(found::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return found;
    }
}
