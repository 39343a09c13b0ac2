package org.recoupe.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.article.Sentence;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.claim.Tense;
import org.recoupe.extract.Reading;

/**
 * Why a figure that differs from a claim's may all the same not refute it: whose the claim is, of what time or in which currency
 * is not sure. Rules confirm by figures in spite of a doubt, and accuse by none.
 */
final class Doubts {

    /** What rates are published for besides years; days tell when that was said. */
    private static final Set<Period.Grain> PARTS_OF_YEAR =
            Set.of(Period.Grain.MONTH, Period.Grain.QUARTER, Period.Grain.HALF, Period.Grain.SEASON);

    private final CountryRoles roles;
    private final CurrencySense currencies;
    private final Wordings wordings;

    Doubts(CountryRoles roles, CurrencySense currencies, Wordings wordings) {
        this.roles = roles;
        this.currencies = currencies;
        this.wordings = wordings;
    }

    /** The reason, as gaps name it; empty where there is no doubt. */
    String about(Claim claim, Quantity quantity, MeasureFinder.Hit hit, Binding.Place place, Reading reading) {
        Series series = hit.measure().series();
        boolean ordered = claim instanceof RankClaim || claim instanceof ComparisonClaim;
        if (series.varies() && !ordered && (claim.period().grain() != Period.Grain.YEAR || within(claim, reading))) {
            return "shorter-time";
        }
        if (claim instanceof QuantityClaim && !claim.period().stated() && once(claim, series)) {
            return "past-time";
        }
        List<String> countries = series.countries().stream()
                .map(axis -> place.cells().get(series.keys().indexOf(axis)))
                .toList();
        if (!currencies.sure(claim, quantity, countries)) {
            return "shared-currency";
        }
        return ordered || countries.isEmpty() || sure(claim, hit, countries, reading) ? "" : "no-entity";
    }

    /** Whether the sentence speaks of part of a year before the figure: "4 % in May, half the level of a year earlier (8.6 %)". */
    private static boolean within(Claim claim, Reading reading) {
        return reading.mentions(claim.context().sentence().span()).stream()
                .filter(mention -> mention.span().end() <= claim.span().start())
                .anyMatch(mention -> mention instanceof Mention.Moment moment
                        && moment.period()
                                .map(Period::grain)
                                .filter(PARTS_OF_YEAR::contains)
                                .isPresent());
    }

    /** Whether it was so at some time that is not said: "its GDP then was …"; an amount of last year is told in the past, too. */
    private boolean once(Claim claim, Series series) {
        boolean past = !series.flow() && claim.framing().tense() == Tense.PAST;
        return past
                || wordings.of(claim)
                        .hasBefore(
                                "stand-ins",
                                "then",
                                claim.context().sentence().span().end());
    }

    private boolean sure(Claim claim, MeasureFinder.Hit hit, List<String> countries, Reading reading) {
        Wording wording = wordings.of(claim);
        if (countries.size() == 1) {
            return sureOfOne(claim, countries.get(0), hit.place(), reading, wording);
        }
        boolean worded = !hit.measure().series().patterns().isEmpty(); // then the wording itself says which two
        return worded || sureOfTwo(claim, countries, reading, wording);
    }

    /**
     * Whether no other country can be meant than that one: it is joined to the words for the measure, or named in the sentence;
     * and where the sentence does not name it, the paragraph up to there names no other.
     */
    private boolean sureOfOne(Claim claim, String country, Wording.Place words, Reading reading, Wording wording) {
        List<Mention.Name> here = CountryRoles.names(claim, reading);
        List<Mention.Name> named = here.stream()
                .filter(name -> name.form() != Mention.Name.Form.ANAPHOR)
                .toList();
        if (roles.attached(claim, words, named, Set.of(country)).contains(country)) {
            return true;
        }
        if (wording.hasBefore("stand-ins", "any", claim.span().start())) {
            return false;
        }
        if (roles.countries(named.stream()).contains(country)) {
            return true;
        }
        Set<String> near = new HashSet<>(roles.countries(Stream.concat(here.stream(), paragraph(claim, reading))));
        return near.stream().allMatch(country::equals);
    }

    /** Whether no other countries can be meant than the two: the sentence names no third, by its name or without it. */
    private boolean sureOfTwo(Claim claim, List<String> two, Reading reading, Wording wording) {
        int start = claim.span().start();
        boolean unnamed = wording.hasBefore("stand-ins", "any", start) || wording.hasBefore("stand-ins", "pair", start);
        return !unnamed && two.containsAll(roles.countries(CountryRoles.names(claim, reading).stream()));
    }

    /** The names in the sentences of the claim's paragraph up to its own. */
    private static Stream<Mention.Name> paragraph(Claim claim, Reading reading) {
        Sentence own = claim.context().sentence();
        return reading.sentences().stream()
                .filter(sentence -> sentence.paragraph() == own.paragraph() && sentence.index() <= own.index())
                .flatMap(sentence -> reading.mentions(sentence.span()).stream())
                .filter(Mention.Name.class::isInstance)
                .map(Mention.Name.class::cast);
    }
}
