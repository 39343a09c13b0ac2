package org.recoupe.reference;

import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;

/**
 * Whether people counted as living somewhere are all that live in a country: "124 million people lived in Japan in 2023", and not
 * those who "lived in Japan's cities" or "lived in France below the poverty line".
 */
final class Residence {

    /** As many letters as a preposition and an article have. */
    private static final int LETTERS_AWAY = 8;

    private static final String MARKS = ",;:.!?()»”\"";

    private Residence() {}

    /** Whether behind those words stands the name of a country, and behind that at most a time before the clause ends. */
    static boolean whole(Claim claim, Wording.Place words, Reading reading) {
        Span sentence = claim.context().sentence().span();
        return reading.mentions(sentence).stream()
                .filter(mention -> mention instanceof Mention.Name
                        && mention.span().start() >= words.end()
                        && mention.span().start() - words.end() <= LETTERS_AWAY)
                .anyMatch(name -> ends(sentence, name.span().end(), reading));
    }

    private static boolean ends(Span sentence, int from, Reading reading) {
        int end = reading.mentions(sentence).stream()
                .filter(mention -> mention instanceof Mention.Moment
                        && mention.span().start() >= from
                        && mention.span().start() - from <= LETTERS_AWAY)
                .mapToInt(mention -> mention.span().end())
                .findFirst()
                .orElse(from);
        String rest = sentence.quote().substring(end - sentence.start()).strip();
        return rest.isEmpty() || MARKS.indexOf(rest.charAt(0)) >= 0;
    }
}
