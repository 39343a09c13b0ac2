package org.recoupe.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** A sentence under reading: its tokens, its clauses, and the mentions found in it so far. */
final class Passage {

    private final Article article;
    private final Sentence sentence;
    private final Tokens tokens;
    private final int from;
    private final int to;
    private final int[] clauses;
    private final int[] clauseStarts;
    private final BitSet quoted;
    private final List<Mention> mentions = new ArrayList<>();

    Passage(Article article, Sentence sentence, Tokens tokens, Clauses splitter) {
        this.article = article;
        this.sentence = sentence;
        this.tokens = tokens;
        this.from = tokens.indexAt(sentence.span().start());
        this.to = tokens.indexAt(sentence.span().end());
        this.clauses = splitter.number(tokens, from, to);
        this.clauseStarts = starts(clauses, from);
        this.quoted = Quotations.in(tokens, from, to);
    }

    /** The first token of each clause. */
    private static int[] starts(int[] clauses, int from) {
        int[] starts = new int[clauses[clauses.length - 1] + 1];
        for (int at = clauses.length - 1; at >= 0; at--) {
            starts[clauses[at]] = from + at;
        }
        return starts;
    }

    Sentence sentence() {
        return sentence;
    }

    Tokens tokens() {
        return tokens;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    Optional<LocalDate> published() {
        return article.published();
    }

    /** Whether that token is the sentence's and one of those words. */
    boolean at(int index, String... words) {
        return index >= from
                && index < to
                && List.of(words).contains(token(index).norm());
    }

    void add(Mention mention) {
        int place = mentions.size();
        while (place > 0 && mentions.get(place - 1).span().compareTo(mention.span()) > 0) {
            place--;
        }
        mentions.add(place, mention);
    }

    void replace(Mention old, Mention mention) {
        Collections.replaceAll(mentions, old, mention);
    }

    void remove(Mention mention) {
        mentions.remove(mention);
    }

    List<Mention> mentions() {
        return Collections.unmodifiableList(mentions);
    }

    Stream<Mention.Name> names() {
        return mentions.stream().filter(Mention.Name.class::isInstance).map(Mention.Name.class::cast);
    }

    Stream<Mention.Moment> moments() {
        return mentions.stream().filter(Mention.Moment.class::isInstance).map(Mention.Moment.class::cast);
    }

    <M extends Mention> List<M> all(Class<M> type) {
        return mentions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The index of the span's first token. */
    int first(Span span) {
        return tokens.indexAt(span.start());
    }

    /** The index after the span's last token. */
    int after(Span span) {
        return tokens.indexAt(span.end());
    }

    /** The span from the first token to before the last. */
    Span span(int first, int last) {
        return tokens.span(first, last);
    }

    /** Whether a mention of that type covers the token. */
    boolean covered(int index, Class<? extends Mention> type) {
        int start = token(index).start();
        return mentions.stream()
                .anyMatch(m -> type.isInstance(m)
                        && m.span().start() <= start
                        && start < m.span().end());
    }

    /** The number of the clause that the token stands in. */
    int clause(int index) {
        return clauses[Math.max(0, Math.min(index, to - 1) - from)];
    }

    /** The index of the first token of that token's clause. */
    int clauseStart(int index) {
        return Math.min(index, clauseStarts[clause(index)]);
    }

    /** The index after the last token of that token's clause. */
    int clauseEnd(int index) {
        int next = clause(index) + 1;
        return Math.max(index, next < clauseStarts.length ? clauseStarts[next] : to);
    }

    /** Whether that token stands in quotation marks. */
    boolean quoted(int index) {
        return quoted.get(index - from);
    }
}
