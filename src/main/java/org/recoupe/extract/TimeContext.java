package org.recoupe.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
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
 */
public record TimeContext(
        Optional<LocalDate> published,
        Optional<Mention.Moment> last,
        Optional<LocalDate> day,
        Optional<Mention.Moment> story,
        boolean framed,
        IntFunction<Tense> tense) {

    /** The context of a text's first sentence, where the tense of its verbs is not known. */
    public static TimeContext published(Optional<LocalDate> published) {
        return new TimeContext(
                published, Optional.empty(), Optional.empty(), Optional.empty(), false, index -> Tense.UNKNOWN);
    }
}
