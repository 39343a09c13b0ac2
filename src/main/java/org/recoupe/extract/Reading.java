package org.recoupe.extract;

import java.util.List;
import org.recoupe.article.Sentence;
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
}
