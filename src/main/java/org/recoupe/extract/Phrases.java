package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;
import org.recoupe.language.Words;

/**
 * Words and phrases of a language with what each of them means, found in a text by its tokens. A hyphen between words
 * counts as a space; accents may be missing in the text. A word with a capital, and one of a single letter, must stand
 * in the text exactly so.
 */
final class Phrases<T> {

    /** A phrase found: its first token, the one after its last, and its meaning. */
    record Match<T>(int from, int to, T value) {}

    private record Sense<T>(T value, String exact) {}

    private static final class Node<T> {
        private final WordMap<Node<T>> next = new WordMap<>();
        private final List<Sense<T>> senses = new ArrayList<>(1);
    }

    private final Language language;
    private final Node<T> forward = new Node<>();
    private final Node<T> backward = new Node<>();

    Phrases(Language language) {
        this.language = language;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return forward.next.isEmpty();
    }

    /** Adds a form with its meaning; one form may have several. */
    void add(String form, T value) {
        List<Token> words = new ArrayList<>();
        for (Token token : Tokens.of(Span.Part.BODY, form, language).all()) {
            if (token.kind() != Token.Kind.HYPHEN || form.length() == 1) {
                words.add(token);
            }
        }
        Sense<T> sense = new Sense<>(value, mustBeExact(form) ? form : "");
        List<String> norm = words.stream().map(Token::norm).toList();
        List<String> folded = words.stream().map(Token::folded).toList();
        insert(norm, sense);
        if (!folded.equals(norm)) {
            insert(folded, sense);
        }
    }

    private static boolean mustBeExact(String form) {
        boolean letter = form.codePointCount(0, form.length()) == 1 && Character.isLetter(form.codePointAt(0));
        boolean capitals = !form.equals(form.toLowerCase(Locale.ROOT));
        return letter || capitals && form.chars().noneMatch(mark -> mark == ' ' || mark == '-');
    }

    private void insert(List<String> words, Sense<T> sense) {
        insert(forward, words, sense);
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        insert(backward, reversed, sense);
    }

    private static <T> void insert(Node<T> root, List<String> words, Sense<T> sense) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.getOrMake(Words.add(word), Node::new);
        }
        node.senses.add(sense);
    }

    /** Whether any phrase begins with that token; cheap, and false for most. */
    boolean mayStartAt(Tokens tokens, int at) {
        return forward.next.get(tokens.word(at)) != null;
    }

    /** The phrases that start at that token and end before the limit, longest first. */
    List<Match<T>> startingAt(Tokens tokens, int from, int limit) {
        if (from >= limit || !mayStartAt(tokens, from)) {
            return List.of();
        }
        List<Match<T>> found = new ArrayList<>(2);
        Node<T> node = forward;
        int at = from;
        while (at < limit) {
            node = node.next.get(tokens.word(at));
            if (node == null) {
                break;
            }
            at++;
            collect(tokens, from, at, node, found);
            if (at + 1 < limit && isHyphen(tokens, at)) {
                at++;
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** The phrases that end before that token and start at the floor or after it, longest first. */
    List<Match<T>> endingAt(Tokens tokens, int to, int floor) {
        if (to <= floor || backward.next.get(tokens.word(to - 1)) == null) {
            return List.of();
        }
        List<Match<T>> found = new ArrayList<>(2);
        Node<T> node = backward;
        int at = to;
        while (at > floor) {
            node = node.next.get(tokens.word(at - 1));
            if (node == null) {
                break;
            }
            at--;
            collect(tokens, at, to, node, found);
            if (at - 2 >= floor && isHyphen(tokens, at - 1)) {
                at--;
            }
        }
        Collections.reverse(found);
        return found;
    }

    private static <T> void collect(Tokens tokens, int from, int to, Node<T> node, List<Match<T>> found) {
        for (int i = node.senses.size() - 1; i >= 0; i--) {
            Sense<T> sense = node.senses.get(i);
            if (sense.exact.isEmpty() || sense.exact.equals(quote(tokens, from, to))) {
                found.add(new Match<>(from, to, sense.value));
            }
        }
    }

    private static String quote(Tokens tokens, int from, int to) {
        return tokens.text()
                .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static boolean isHyphen(Tokens tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.HYPHEN
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued();
    }
}
