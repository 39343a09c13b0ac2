package org.recoupe.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/**
 * A piece of reference data that may speak to a claim. Java finds it and does its arithmetic; rules say what it proves.
 * Every candidate names its claim, so that rules join on {@code claim == $id}.
 */
public sealed interface Candidate {

    /** The id of the claim it may speak to. */
    String claim();

    /** Where it comes from. */
    Provenance provenance();

    /** The source, by which evidence is kept apart. */
    default String source() {
        return provenance().source();
    }

    /**
     * One value of a series, set against the quantity of a claim.
     *
     * @param measure the series: {@code trade-bilateral/turnover}
     * @param dimensions its dimensions by role
     * @param period the period it is of
     * @param value the value, in the unit of the claim
     * @param range what the value may be: a single number, or more where the source gives only a bound
     * @param unitCode the unit of {@code value}: the claim's
     * @param original the value in the series' own unit
     * @param originalUnit the series' own unit
     * @param conversion how the one came from the other ("1 EUR = 1.0817 USD, 2023"), empty where it did not
     * @param gap how far {@code range} lies from the range of the claim's wording, as a share of the claim's value (of what
     *     the descriptor's absolute tolerance is the relative one of, where that is more); 0 where they meet
     * @param ratio {@code value} over the claim's value
     * @param variant in what it differs from what the claim speaks of
     * @param status how final it is
     * @param timing when it was released, seen from the article's publication
     * @param grown whether it is the growth of what the claim names, as a series of its own has it: "prices rose by 2 %", not
     *     "inflation rose by 2 %", which may be percent or points
     */
    record Figure(
            String claim,
            Provenance provenance,
            String measure,
            Map<String, String> dimensions,
            Period period,
            double value,
            Interval range,
            String unitCode,
            double original,
            String originalUnit,
            String conversion,
            double gap,
            double ratio,
            Variant variant,
            Status status,
            Timing timing,
            boolean grown)
            implements Candidate {

        /** In what a figure differs from what the claim speaks of. */
        public enum Variant {
            /** In nothing: it is what the claim speaks of. */
            SAME,
            OTHER_YEAR,
            OTHER_CURRENCY,
            OTHER_CONCEPT,
            OTHER_ENTITY,
            /** A change up to the same time, counted from earlier than the claim does. */
            OTHER_START,
            /** Millions for milliards, or the like. */
            OTHER_SCALE
        }

        /** How final a figure is. */
        public enum Status {
            FINAL,
            PROVISIONAL,
            ESTIMATED,
            FORECAST
        }

        /** When a figure was released, seen from the article's publication. */
        public enum Timing {
            /** The latest release of its source that the writer could know. */
            AS_OF,
            /** Its source had released nothing by then; this came first. */
            HINDSIGHT,
            /** A later release of a source that also has one {@link #AS_OF}. */
            REVISED,
            /** A release of a source before the one that is {@link #AS_OF}, or {@link #HINDSIGHT}: older figures are copied for years. */
            EARLIER
        }

        public Figure {
            dimensions = new TreeMap<>(dimensions);
        }

        /** Whether it is of just what the claim speaks of. */
        public boolean same() {
            return variant == Variant.SAME;
        }

        /** Whether verdicts may rest on it: of the same thing, as its source had it when the article appeared. */
        public boolean speaks() {
            return variant == Variant.SAME && (timing == Timing.AS_OF || timing == Timing.HINDSIGHT);
        }

        /** Whether it is of the same thing, as its source had it before: right once, and overtaken. */
        public boolean once() {
            return variant == Variant.SAME && timing == Timing.EARLIER;
        }
    }

    /**
     * Somebody's time in an office.
     *
     * @param office the office: {@code president}, {@code prime-minister}, …
     * @param function {@code head-of-state}, {@code head-of-government}, {@code head-of-organisation}, …
     * @param validity from the first day to the day after the last
     * @param fits whether the claim's role can mean this office
     * @param holds whether it was held throughout the time the claim speaks of
     * @param touches whether it was held at some time of it
     */
    record Tenure(
            String claim,
            Provenance provenance,
            String person,
            String office,
            String function,
            String entity,
            Period validity,
            boolean fits,
            boolean holds,
            boolean touches)
            implements Candidate {}

    /**
     * A relation between two entities.
     *
     * @param matches whether it is between just the two that the claim names; a claim without a subject names anyone
     * @param holds whether it was valid at some time the claim speaks of
     */
    record Bond(
            String claim,
            Provenance provenance,
            String subject,
            String relation,
            String object,
            Period validity,
            String detail,
            boolean matches,
            boolean holds)
            implements Candidate {}

    /**
     * A dated event that the claim may speak of.
     *
     * @param event its id
     * @param named whether the text names it; else it was found by kind, participants, words and time
     * @param period from its first day to the day after the last, {@link LocalDate#MAX} while it goes on
     * @param precision how finely its days are known: {@code day}, {@code month}, {@code year}
     * @param daysOff how far the claim's period lies from it, in days; 0 where they meet or the claim states none
     * @param lasted how long it lasted, in days, up to the article's publication while it goes on
     * @param durationGap how far its length lies from what the claim says, as a share of that; 0 where it says nothing
     */
    record Occurrence(
            String claim,
            Provenance provenance,
            String event,
            String kind,
            boolean named,
            Period period,
            String precision,
            long daysOff,
            long lasted,
            double durationGap)
            implements Candidate {}

    /**
     * Something that somebody is on record as having said, set against a claim attributed to them.
     *
     * @param topic the series it speaks of, empty where none
     * @param value what they said, in the claim's unit
     * @param range what their wording allows
     * @param gap how far {@code range} lies from the claim's, as a share of the claim's value; 0 where they meet
     * @param ratio {@code value} over the claim's value
     * @param said when
     * @param modality how they put it
     * @param scope what it covered where that is narrower than the claim, empty where it is not, or the claim says so
     *     too; a key for the catalogue's names
     * @param text their words
     */
    record Utterance(
            String claim,
            Provenance provenance,
            String person,
            String topic,
            double value,
            Interval range,
            String unitCode,
            double gap,
            double ratio,
            LocalDate said,
            Modality modality,
            String scope,
            String text)
            implements Candidate {}

    /**
     * A sentence of another article that does not go with the one that the claim stands for.
     *
     * @param article the other article's id
     * @param manner in what the two differ
     * @param text the other's sentence
     * @param share how much of what the two are compared by they have in common, as a share of its words
     * @param words how many words that are
     * @param gap how far the two figures lie apart, as a share of the article's own; 0 where they differ in something else
     */
    record Counterpart(
            String claim,
            Provenance provenance,
            String article,
            Manner manner,
            String text,
            double share,
            int words,
            double gap)
            implements Candidate {

        /** In what two sentences differ. */
        public enum Manner {
            /** One says what the other denies. */
            DENIAL,
            /** Two figures of one unit that have no number in common. */
            FIGURE,
            /** Two times that have no day in common. */
            TIME,
            /** A word and its opposite. */
            OPPOSITE
        }
    }

    /**
     * What other articles state of the same measure, entities and period as a claim does.
     *
     * @param article the id of one of those articles, the first that stated it
     * @param articles how many state it
     * @param quantity the figure they give, in the claim's unit
     * @param period the period it is of: the claim's
     * @param modality how they put it
     * @param speaker who said it there: an entity id, empty for the articles themselves
     * @param dated whether they say themselves of when it is
     * @param gap how far the two figures lie apart, beyond what the wording of either allows, as a share of the claim's value
     * @param daysApart how many days lie between the publication of the two; -1 where that is not known
     * @param text the other's sentence
     */
    record Restatement(
            String claim,
            Provenance provenance,
            String article,
            int articles,
            Quantity quantity,
            Period period,
            Modality modality,
            String speaker,
            boolean dated,
            double gap,
            long daysApart,
            String text)
            implements Candidate {

        /** Whether it is claimed there as a fact. */
        public boolean asserted() {
            return modality == Modality.ASSERTED;
        }
    }
}
