package org.recoupe.extract;

import java.util.List;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;

/**
 * What was read in an article.
 *
 * @param sentences its sentences, the title's first
 * @param mentions all mentions, in reading order
 * @param claims the claims bound from them, in reading order; not yet bound to series
 */
public record Reading(List<Sentence> sentences, List<Mention> mentions, List<Claim> claims) {
    public Reading {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
    }

    /** The mentions within that span, in reading order. */
    public List<Mention> mentions(Span span) {
        int from = firstFrom(span.part(), span.start());
        int to = firstFrom(span.part(), span.end());
        return mentions.subList(from, to).stream()
                .filter(mention -> span.covers(mention.span()))
                .toList();
    }

    /** The index of the first mention that starts there or later. */
    private int firstFrom(Span.Part part, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) / 2;
            Span span = mentions.get(middle).span();
            int order = span.part().compareTo(part);
            if (order < 0 || order == 0 && span.start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
