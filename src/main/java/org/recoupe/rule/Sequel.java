package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;

/**
 * Two claims that follow each other in a sentence, as "12 000 personnes" and "15 %" do in "12 000 personnes, soit 15 % des
 * effectifs".
 *
 * @param claim the id of the first
 * @param next the id of the other
 * @param between what stands between the two, in lower case
 * @param after what stands behind the other up to the end of the sentence, in lower case
 */
public record Sequel(String claim, String next, String between, String after) {

    /** The sequels among those claims, in reading order. */
    static List<Sequel> among(List<Claim> claims) {
        List<Claim> ordered = new ArrayList<>(claims);
        ordered.sort((a, b) -> a.span().compareTo(b.span()));
        List<Sequel> sequels = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Claim first = ordered.get(i - 1);
            Claim next = ordered.get(i);
            Span sentence = next.context().sentence().span();
            if (sentence.covers(first.span())
                    && sentence.covers(next.span())
                    && first.span().end() <= next.span().start()) {
                sequels.add(new Sequel(
                        first.id(),
                        next.id(),
                        part(sentence, first.span().end(), next.span().start()),
                        part(sentence, next.span().end(), sentence.end())));
            }
        }
        return sequels;
    }

    private static String part(Span sentence, int from, int to) {
        return sentence.quote()
                .substring(from - sentence.start(), to - sentence.start())
                .toLowerCase(Locale.ROOT);
    }
}
