package org.recoupe.against;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.recoupe.claim.Mention;
import org.recoupe.language.Token;

/**
 * What a clause denies: "la Lituanie n'a pas fermé la frontière".
 *
 * @param predicate the root of the word that is denied: the verb, or what follows an auxiliary
 * @param words the roots of the whole clause
 */
record Denial(String predicate, Set<String> words) {

    private static final int REACH = 4;

    /** The denial of that sentence; nothing where it has none, several, or one of a figure or under a condition. */
    static Optional<Denial> in(List<Token> tokens, List<String> roots, List<Mention> mentions, Marks marks) {
        List<Denial> all = IntStream.range(0, tokens.size())
                .mapToObj(at -> at(at, tokens, roots, mentions, marks))
                .flatMap(Optional::stream)
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether that word tells that something is denied; "ne … que" only narrows it down. */
    static boolean marked(int at, List<Token> tokens, Marks marks) {
        boolean halved = marks.is(tokens.get(at), "opens")
                && (closing(at + 1, tokens, marks) >= 0 || !narrowed(at, tokens, marks));
        return halved || marks.is(tokens.get(at), "denies") || marks.is(tokens.get(at), "alone");
    }

    private static Optional<Denial> at(
            int at, List<Token> tokens, List<String> roots, List<Mention> mentions, Marks marks) {
        int from = at;
        while (from > 0 && !marks.stops(tokens.get(from - 1))) {
            from--;
        }
        int verb = at + 1;
        int mark = at;
        if (marks.is(tokens.get(at), "opens")) {
            while (verb < tokens.size() && marks.is(tokens.get(verb), "between")) {
                verb++;
            }
            mark = closing(verb, tokens, marks);
            boolean ahead = tokens.subList(from, at).stream().anyMatch(token -> marks.is(token, "ahead"));
            if (mark < 0 && ahead) {
                mark = verb;
            } else if (mark == verb) {
                return Optional.empty(); // before an infinitive: what is asked for, not what is so
            }
        } else if (!marks.is(tokens.get(at), "alone")) {
            return Optional.empty();
        }
        return mark < 0 || mark >= tokens.size()
                ? Optional.empty()
                : of(from, verb, mark + 1, tokens, roots, mentions, marks);
    }

    /** The denial in the clause from that token on, whose verb and whose end of both are those. */
    private static Optional<Denial> of(
            int from,
            int verb,
            int behind,
            List<Token> tokens,
            List<String> roots,
            List<Mention> mentions,
            Marks marks) {
        boolean weak = behind < tokens.size() && marks.is(tokens.get(behind), "weakens");
        boolean condition = from > 0 && marks.is(tokens.get(from - 1), "condition");
        int to = behind;
        while (to < tokens.size() && !marks.stops(tokens.get(to))) {
            to++;
        }
        if (weak
                || condition
                || figure(mentions, tokens.get(from).start(), tokens.get(to - 1).end())) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>(roots.subList(from, to));
        words.remove("");
        return predicate(verb, behind, to, tokens, roots, marks).map(word -> new Denial(word, words));
    }

    private static boolean figure(List<Mention> mentions, int start, int end) {
        return mentions.stream()
                .anyMatch(mention -> mention instanceof Mention.Amount
                        && mention.span().start() >= start
                        && mention.span().end() <= end);
    }

    private static boolean narrowed(int at, List<Token> tokens, Marks marks) {
        return tokens.subList(at, Math.min(tokens.size(), at + 2 * REACH)).stream()
                .anyMatch(token -> marks.is(token, "narrows"));
    }

    /** The second half of the denial, close behind the verb; -1 where there is none. */
    private static int closing(int verb, List<Token> tokens, Marks marks) {
        for (int at = verb; at < Math.min(tokens.size(), verb + REACH); at++) {
            if (marks.is(tokens.get(at), "closes")) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<String> predicate(
            int verb, int from, int to, List<Token> tokens, List<String> roots, Marks marks) {
        if (verb < from && !marks.is(tokens.get(verb), "light") && !marks.is(tokens.get(verb), "alone")) {
            return Optional.of(roots.get(verb)).filter(root -> !root.isEmpty());
        }
        return roots.subList(from, to).stream().filter(root -> !root.isEmpty()).findFirst();
    }
}
