package org.recoupe.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.claim.Claim;

/**
 * All that rules see of one article: its claims, what reference data may say to each, and how far figures may differ.
 *
 * @param published the day of publication, where it is known
 * @param language the article's language
 * @param claims the claims, bound to series where one fits, in reading order
 * @param candidates the evidence that may speak to them
 * @param tolerances one for each series that a claim is bound to
 * @param gaps why a claim found no evidence
 */
public record Dossier(
        Optional<LocalDate> published,
        String language,
        List<Claim> claims,
        List<Candidate> candidates,
        List<Tolerance> tolerances,
        List<Gap> gaps) {
    public Dossier {
        claims = List.copyOf(claims);
        candidates = List.copyOf(candidates);
        tolerances = List.copyOf(tolerances);
        gaps = List.copyOf(gaps);
    }

    /** The same with more evidence. */
    public Dossier with(List<? extends Candidate> more) {
        return new Dossier(
                published,
                language,
                claims,
                Stream.<Candidate>concat(candidates.stream(), more.stream()).toList(),
                tolerances,
                gaps);
    }

    /** The same with more claims, each at its place. */
    public Dossier withClaims(List<? extends Claim> more) {
        return new Dossier(
                published,
                language,
                Stream.<Claim>concat(claims.stream(), more.stream())
                        .sorted(Comparator.comparing(Claim::span))
                        .toList(),
                candidates,
                tolerances,
                gaps);
    }

    /**
     * Why a claim found no evidence.
     *
     * @param claim the claim's id
     * @param reason a key of the rules' messages: {@code no-series}, {@code no-period}, {@code no-entity},
     *     {@code ambiguous-series}, {@code unit-differs}, {@code unknown-person}, …
     * @param detail what is meant by it here: the series between which it could not choose, the name not known
     */
    public record Gap(String claim, String reason, String detail) {}
}
