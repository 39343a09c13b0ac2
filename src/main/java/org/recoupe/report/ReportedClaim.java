package org.recoupe.report;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Verdict;

/**
 * A claim as the report shows it.
 *
 * @param id its key in the report: {@code c1}, {@code c2}, …
 * @param kind its kind: {@code quantity}, {@code office}, …
 * @param span where it stands
 * @param parts what it says, in the order it is told
 * @param period when it is said to hold
 * @param modality whether it is claimed to be so
 * @param attribution who said it
 * @param checkWorthiness how much it is worth checking, and why
 * @param verdict the one that goes before all others found for it; empty where no rule spoke
 */
public record ReportedClaim(
        String id,
        String kind,
        Span span,
        List<Part> parts,
        Period period,
        Modality modality,
        Attribution attribution,
        CheckWorthiness checkWorthiness,
        Optional<Verdict> verdict) {
    public ReportedClaim {
        parts = List.copyOf(parts);
    }

    /** That claim with that verdict. */
    public static ReportedClaim of(Claim claim, Optional<Verdict> verdict) {
        return new ReportedClaim(
                claim.id(),
                claim.kind(),
                claim.span(),
                ClaimParts.of(claim),
                claim.period(),
                claim.modality(),
                claim.framing().attribution(),
                claim.framing().checkWorthiness(),
                verdict);
    }

    /** The quantity it states, {@link Quantity#NONE} where it states none. */
    public Quantity quantity() {
        return parts.stream()
                .map(Part::value)
                .filter(Part.Amount.class::isInstance)
                .map(value -> ((Part.Amount) value).quantity())
                .filter(Quantity::present)
                .findFirst()
                .orElse(Quantity.NONE);
    }

    /** The sentence of that article that it stands in, or as much of it as a reader takes in. */
    public String sentence(Article article) {
        Sentence around = Sentence.around(span, article.part(span.part()));
        return around.before() + span.quote() + around.after();
    }
}
