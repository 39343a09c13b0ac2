package org.recoupe.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody decided about a finding.
 *
 * @param article the article's id
 * @param fingerprint the finding's
 * @param outcome what was decided
 * @param reason why, in their words; may be empty
 * @param reviewer who decided; may be empty
 * @param at when
 * @param rule the rule that found it
 * @param verdict what it said, as the name of a verdict: a decision holds for that only; empty where it was not noted
 * @param quote the words of the claim
 * @param correction what should have been read, for {@link Outcome#CORRECTED}: {@code value}, {@code quote}, {@code measure}
 */
public record Decision(
        String article,
        String fingerprint,
        Outcome outcome,
        String reason,
        String reviewer,
        Instant at,
        String rule,
        String verdict,
        String quote,
        Map<String, String> correction) {

    /** What may be decided. */
    public enum Outcome {
        /** The finding is right. */
        ACCEPT,
        /** The finding is wrong: the article is right, or was misread. */
        FALSE_POSITIVE,
        /** The finding is right, and the text stays as it is. */
        WONT_FIX,
        /** The claim was misread; {@link Decision#correction} says what it says. */
        CORRECTED;

        /** Its name in files: {@code false-positive}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The outcome of that name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Outcome named(String label) {
            return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        /** Whether the finding is to be quiet from then on. */
        public boolean quiets() {
            return this != ACCEPT;
        }
    }

    public Decision {
        correction = Map.copyOf(correction);
    }

    /** The same, decided at that time. */
    Decision takenAt(Instant time) {
        return new Decision(article, fingerprint, outcome, reason, reviewer, time, rule, verdict, quote, correction);
    }

    /** Whether it was made about a finding that says this. */
    public boolean holdsFor(String said) {
        return verdict.isEmpty() || verdict.equals(said);
    }
}
