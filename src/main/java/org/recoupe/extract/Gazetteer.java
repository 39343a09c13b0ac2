package org.recoupe.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;
import org.recoupe.language.Words;

/** The names of entities in one language, found by the longest match from a token on. */
public final class Gazetteer {

    /**
     * What a name may mean.
     *
     * @param gender {@code m}, {@code f}, or empty where the form does not tell
     * @param plural whether the form is plural
     */
    public record Sense(Entity entity, Form form, String gender, boolean plural) {}

    /**
     * A name found.
     *
     * @param length how many tokens it takes
     * @param senses what it may mean, in the order they were added
     */
    public record Match(int length, List<Sense> senses) {}

    private static final class Node {
        private final WordMap<Node> next = new WordMap<>();
        private final List<Sense> senses = new ArrayList<>(1);
    }

    private final Node root = new Node();
    private final Map<String, Entity> events = new LinkedHashMap<>();
    private final Map<String, Entity> capitals = new HashMap<>();
    private final Language language;

    /** An empty gazetteer of that language. */
    public Gazetteer(Language language) {
        this.language = language;
    }

    /** The language its names are in. */
    public Language language() {
        return language;
    }

    /** Adds a name. One that starts with a capital is found only where the text has a capital too. */
    public void add(String form, Sense sense) {
        Node node = root;
        Collection<Token> tokens = Tokens.of(Span.Part.BODY, form, language).all();
        for (Token token : tokens) {
            node = node.next.getOrMake(key(Words.add(token.folded()), token), Node::new);
        }
        if (sense.entity().kind() == Entity.Kind.EVENT) {
            events.putIfAbsent(form, sense.entity());
        }
        if (!tokens.isEmpty() && !node.senses.contains(sense)) {
            node.senses.add(sense);
        }
    }

    /** The names of events, in the order they were added. */
    Map<String, Entity> events() {
        return events;
    }

    /** Says which place is a country's capital, so that "the capital" can stand for it. */
    public void addCapital(String country, Entity place) {
        capitals.putIfAbsent(country, place);
    }

    /** The capital of the country of that id. */
    Optional<Entity> capital(String country) {
        return Optional.ofNullable(capitals.get(country));
    }

    /** The longest name that starts at that token. */
    public Optional<Match> longest(Tokens tokens, int from) {
        return longest(tokens, from, tokens.size());
    }

    /** The longest name that starts at that token and ends before {@code to}. */
    Optional<Match> longest(Tokens tokens, int from, int to) {
        Node node = root;
        Optional<Match> best = Optional.empty();
        for (int at = from; at < to; at++) {
            Node next = node.next.get(key(tokens.bareWord(at), tokens.get(at)));
            if (next == null) {
                break;
            }
            node = next;
            if (!node.senses.isEmpty()) {
                best = Optional.of(new Match(at - from + 1, List.copyOf(node.senses)));
            }
        }
        return best;
    }

    /** A word and the same with a capital are two. */
    private static int key(int word, Token token) {
        return word < 0 ? word : 2 * word + (token.capitalised() ? 1 : 0);
    }
}
