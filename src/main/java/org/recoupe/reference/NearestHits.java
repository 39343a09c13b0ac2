package org.recoupe.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.Reading;
import org.recoupe.reference.MeasureFinder.Hit;

/**
 * Which of the measures that a sentence names a figure in it is of, by where they stand.
 *
 * @param wording the words of the claim's sentence
 */
record NearestHits(Claim claim, Quantity quantity, Reading reading, Wording wording) {

    /** So near behind a number, what it measures is named with it: "4,9 % d'inflation". */
    private static final int WORDS_BEHIND = 1;

    /** A figure that opens a sentence has a preposition before it: "At 5.9 % in 2023, inflation …". */
    private static final int WORDS_BEFORE = 1;

    /** The hit in or around the claim itself, or right behind it; else the one before it with no other such quantity between. */
    List<Hit> of(List<Hit> hits) {
        int start = claim.span().start();
        List<Hit> within = in(claim.span(), hits);
        if (!within.isEmpty()) {
            return named(within, hits);
        }
        List<Hit> behind = behind(hits);
        if (!behind.isEmpty()) {
            return named(atMost(behind, hit -> hit.place().start()), hits);
        }
        if (claim.context().opening().isPresent()) {
            return ofOpening(claim.context().opening().get(), hits);
        }
        List<Hit> before = where(
                hits, hit -> hit.place().end() <= start && !anothers(hit.place().end()));
        List<Hit> straight = where(before, hit -> !interrupted(hit.place().end(), start));
        List<Hit> ahead = before.isEmpty() ? fronted(hits) : List.of();
        if (!ahead.isEmpty()) {
            return atMost(ahead, hit -> hit.place().start());
        }
        boolean apart = straight.isEmpty() && claim.period().stated() && oneMeasure(hits);
        return apart ? before : atMost(straight, hit -> -hit.place().end());
    }

    private static List<Hit> in(Span span, List<Hit> hits) {
        return where(
                hits, hit -> hit.place().start() < span.end() && hit.place().end() > span.start());
    }

    private List<Hit> behind(List<Hit> hits) {
        int end = claim.span().end();
        return where(
                hits,
                hit -> (hit.counted() || quantity.dimension() != Dimension.NUMBER)
                        && hit.place().start() >= end
                        && wording.words(end, hit.place().start()) <= WORDS_BEHIND
                        && wording.unmarked(end, hit.place().start()));
    }

    /** What the first figure of a list is of, and with it all others. */
    private List<Hit> ofOpening(Span opening, List<Hit> hits) {
        List<Hit> around = in(opening, hits);
        if (!around.isEmpty()) {
            return around;
        }
        List<Hit> before = where(
                hits,
                hit -> hit.place().end() <= opening.start()
                        && !wording.introduces(hit.place().end(), opening.start())
                        && !interrupted(hit.place().end(), opening.start()));
        return atMost(before, hit -> -hit.place().end());
    }

    /** "At 96.8 % of GDP in 2017, public debt …": a figure that opens the sentence is of what is named right behind its comma. */
    private List<Hit> fronted(List<Hit> hits) {
        Span sentence = claim.context().sentence().span();
        int end = claim.span().end();
        int comma = sentence.quote().indexOf(',', end - sentence.start()) + sentence.start();
        boolean opens = wording.words(sentence.start(), claim.span().start()) <= WORDS_BEFORE;
        if (!opens || comma < end || !wording.unmarked(end, comma)) {
            return List.of();
        }
        return where(
                hits,
                hit -> hit.place().start() > comma
                        && wording.words(comma, hit.place().start()) <= WORDS_BEHIND
                        && !interrupted(end, hit.place().start()));
    }

    /** "The GDP …, and a fund of 500 billion": what is said with its article in between, and is "of" the figure, is what has it. */
    private boolean anothers(int from) {
        boolean plain =
                quantity.comparator() == Comparator.EXACTLY && quantity.hedge().isEmpty();
        return claim instanceof Claim.QuantityClaim
                && plain
                && wording.introduces(from, claim.span().start());
    }

    /** "33 million tonnes of cargo along all corridors": of what is meant where nothing is said, the one thing named elsewhere. */
    private List<Hit> named(List<Hit> found, List<Hit> hits) {
        Measure first = found.get(0).measure();
        boolean fallback = first.series()
                .concept()
                .map(axis -> axis.fallback().equals(first.value()))
                .orElse(false);
        List<Hit> others = where(
                hits,
                hit -> hit.measure().series().equals(first.series())
                        && !hit.measure().equals(first));
        boolean alone = amounts(amount -> !amount.span().overlaps(claim.span())).isEmpty();
        return fallback && alone && !others.isEmpty() && oneMeasure(others) ? others : found;
    }

    /** "inflation averaged 5.9% in 2023, after 6.9% in 2022": a figure with a time of its own, and nothing else named. */
    private static boolean oneMeasure(List<Hit> hits) {
        return hits.stream().map(hit -> hit.measure().id()).distinct().count() == 1;
    }

    /** Whether another quantity of the kind stands between. */
    private boolean interrupted(int from, int to) {
        return !amounts(amount -> amount.span().start() >= from && amount.span().end() <= to)
                .isEmpty();
    }

    /** The amounts of the sentence of the same kind as the quantity. */
    private List<Mention.Amount> amounts(Predicate<Mention.Amount> which) {
        return reading.mentions(claim.context().sentence().span()).stream()
                .filter(Mention.Amount.class::isInstance)
                .map(Mention.Amount.class::cast)
                .filter(amount -> amount.quantity().dimension() == quantity.dimension())
                .filter(which)
                .toList();
    }

    private static List<Hit> where(List<Hit> hits, Predicate<Hit> which) {
        return hits.stream().filter(which).toList();
    }

    private static List<Hit> atMost(List<Hit> hits, ToIntFunction<Hit> distance) {
        int least = hits.stream().mapToInt(distance).min().orElse(0);
        return hits.stream().filter(hit -> distance.applyAsInt(hit) == least).toList();
    }
}
