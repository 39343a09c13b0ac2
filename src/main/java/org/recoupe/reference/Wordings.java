package org.recoupe.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;

/** The words of the sentences of one article as stems, each sentence's worked out once for all claims in it. */
final class Wordings {

    private final Stems stems;
    private final Map<Span, Wording> bySentence = new HashMap<>();

    Wordings(Stems stems) {
        this.stems = stems;
    }

    /** The stems of its language. */
    Stems stems() {
        return stems;
    }

    /** The sentence of that claim. */
    Wording of(Claim claim) {
        Span sentence = claim.context().sentence().span();
        Wording words = bySentence.get(sentence);
        if (words == null) {
            words = Wording.of(sentence, stems);
            bySentence.put(sentence, words);
        }
        return words.around(claim.span());
    }

    /** The stems of all words in that claim's sentence and around the claim. */
    Set<String> near(Claim claim) {
        Set<String> near = new HashSet<>(of(claim).stems());
        near.addAll(stems.of(claim.context().words()));
        return near;
    }
}
