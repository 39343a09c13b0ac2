package org.recoupe.against;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Tense;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/**
 * A sentence, ready to be set against another.
 *
 * @param sentence where it stands
 * @param mentions what was read in it
 * @param claims what it claims
 * @param roots the root of each of its tokens, empty for one that carries nothing
 * @param stops whether a clause ends at each of them
 * @param denying whether each of them denies
 * @param denial what it denies, where that is one clause
 * @param words the roots of all its words
 */
record Said(
        Sentence sentence,
        List<Mention> mentions,
        List<Claim> claims,
        List<Token> tokens,
        List<String> roots,
        List<Boolean> stops,
        List<Boolean> denying,
        Optional<Denial> denial,
        Set<String> words) {

    /** That sentence among the tokens of its part of the article. */
    static Said of(Sentence sentence, List<Mention> mentions, List<Claim> claims, Tokens all, Marks marks) {
        List<Token> tokens = all.all()
                .subList(
                        all.indexAt(sentence.span().start()),
                        all.indexAt(sentence.span().end()));
        List<String> roots = tokens.stream().map(marks::root).toList();
        List<Boolean> stops = tokens.stream().map(marks::stops).toList();
        List<Boolean> denying = IntStream.range(0, tokens.size())
                .mapToObj(at -> Denial.marked(at, tokens, marks))
                .toList();
        Optional<Denial> denial = Denial.in(tokens, roots, mentions, marks);
        Set<String> words = new HashSet<>(roots);
        words.remove("");
        return new Said(sentence, mentions, claims, tokens, roots, stops, denying, denial, words);
    }

    /** Whether any of its words denies. */
    boolean denies() {
        return denying.contains(true);
    }

    /** Whether a word denies in the clause that the span stands in. */
    boolean denies(Span span) {
        int from = Math.max(0, after(span) - 1);
        while (from > 0 && !stops.get(from - 1)) {
            from--;
        }
        return denying.subList(from, endOfClause(span)).contains(true);
    }

    /** The time of the verb that governs the claims of that span. */
    Tense tense(Span span) {
        return claims.stream()
                .filter(claim -> claim.span().overlaps(span))
                .map(claim -> claim.framing().tense())
                .findFirst()
                .orElse(Tense.UNKNOWN);
    }

    /** Whether the other has all the names of this one: words with a capital, but for the first and those of dates. */
    boolean namesIn(Said other) {
        List<Mention.Moment> moments = all(Mention.Moment.class);
        return IntStream.range(1, tokens.size())
                .filter(at -> tokens.get(at).capitalised() && !roots.get(at).isEmpty())
                .filter(at -> moments.stream()
                        .noneMatch(moment -> moment.span().start()
                                        <= tokens.get(at).start()
                                && tokens.get(at).start() < moment.span().end()))
                .allMatch(at -> other.words.contains(roots.get(at)));
    }

    /** The roots of its words up to the end of the clause that the span ends in. */
    Set<String> wordsUpTo(Span span) {
        return words(0, endOfClause(span));
    }

    private int endOfClause(Span span) {
        int end = after(span);
        while (end < tokens.size() && !stops.get(end)) {
            end++;
        }
        return end;
    }

    /** The roots of its words that stand in none of those spans. */
    Set<String> wordsBut(Collection<Span> left) {
        Set<String> words = new HashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            int start = tokens.get(at).start();
            if (left.stream().noneMatch(span -> span.start() <= start && start < span.end())) {
                words.add(roots.get(at));
            }
        }
        words.remove("");
        return words;
    }

    private Set<String> words(int from, int to) {
        Set<String> words = new HashSet<>(roots.subList(from, to));
        words.remove("");
        return words;
    }

    private int after(Span span) {
        return (int) IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).start() < span.end())
                .count();
    }

    /** Its figures, lengths of time among them. */
    List<Mention.Amount> figures() {
        return mentions.stream()
                .flatMap(mention -> mention instanceof Mention.Lapse lapse
                        ? Stream.of(new Mention.Amount(lapse.kind(), lapse.span(), lapse.quantity(), ""))
                        : mention instanceof Mention.Amount amount ? Stream.of(amount) : Stream.empty())
                .toList();
    }

    /** The mentions of that kind. */
    <M extends Mention> List<M> all(Class<M> type) {
        return mentions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Which share of those words the other set holds. */
    static double share(Set<String> words, Set<String> in) {
        return words.isEmpty() ? 0 : (double) shared(words, in) / words.size();
    }

    /** How many of those words the other set holds. */
    static int shared(Set<String> words, Set<String> in) {
        return (int) words.stream().filter(in::contains).count();
    }
}
