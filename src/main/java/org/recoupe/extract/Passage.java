package org.recoupe.extract;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private final List<Mention> mentions = new ArrayList<>();

    Passage(Article article, Sentence sentence, Tokens tokens, Clauses splitter) {
        this.article = article;
        this.sentence = sentence;
        this.tokens = tokens;
        this.from = tokens.indexAt(sentence.span().start());
        this.to = tokens.indexAt(sentence.span().end());
        this.clauses = splitter.number(tokens, from, to);
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
        mentions.add(mention);
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
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
        int at = index;
        while (at > from && clause(at - 1) == clause(index)) {
            at--;
        }
        return at;
    }

    /** The index after the last token of that token's clause. */
    int clauseEnd(int index) {
        int at = index;
        while (at < to && clause(at) == clause(index)) {
            at++;
        }
        return at;
    }
}
