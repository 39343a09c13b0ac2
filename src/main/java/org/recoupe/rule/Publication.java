package org.recoupe.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The article itself, as a fact: there is one in every session.
 *
 * @param date the day it was published, {@link LocalDate#MIN} where that is not known
 * @param known whether the day is known
 * @param language the code of its language
 */
public record Publication(LocalDate date, boolean known, String language) {

    /** The publication of an article of that day and language. */
    public static Publication of(Optional<LocalDate> published, String language) {
        return new Publication(published.orElse(LocalDate.MIN), published.isPresent(), language);
    }
}
