package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Tense;

/**
 * What the meaning of a time expression hangs on beside its words.
 *
 * @param published when the article was published, if it is known
 * @param last the moment spoken of last before the sentence, of those whose days are known
 * @param day the single day spoken of last before the sentence
 * @param story the one of the moments that the same paragraph speaks of, if it speaks of any
 * @param framed whether that one opens its sentence and so sets the time of what follows: "En 1974, …"
 * @param tense whether what stands at the token of that index lies behind or ahead
 * @param quoted whether the token of that index stands in quotation marks
 */
public record TimeContext(
        Optional<LocalDate> published,
        Optional<Mention.Moment> last,
        Optional<LocalDate> day,
        Optional<Mention.Moment> story,
        boolean framed,
        IntFunction<Tense> tense,
        IntPredicate quoted) {

    /**
     * The day from which what stands at that token is seen: the day of publication, but in words that are quoted the day
     * on which they were said, where the story tells of the day before: "Yesterday the team won. 'Today's game was hard.'"
     */
    Optional<LocalDate> seenFrom(int index, Optional<LocalDate> spokenOf) {
        return published.map(today -> {
            boolean said = spokenOf.filter(today.minusDays(1)::equals).isPresent() && quoted.test(index);
            return said ? today.minusDays(1) : today;
        });
    }

    /** The context of a text's first sentence, where the tense of its verbs is not known. */
    public static TimeContext published(Optional<LocalDate> published) {
        return new TimeContext(
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                index -> Tense.UNKNOWN,
                index -> false);
    }
}
