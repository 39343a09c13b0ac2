package org.recoupe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Dossier;

/** Assigns every mention to the one claim it is part of, or says why it is part of none. */
final class Accounting {

    private final List<Claim> claims;
    private final ClaimsByPlace byPlace;
    private final Map<String, Optional<Verdict>> verdicts;
    private final Map<String, String> gaps;
    private final Set<String> used = new HashSet<>();

    private Accounting(Dossier dossier, List<ReportedClaim> reported) {
        this.claims = dossier.claims();
        this.byPlace = new ClaimsByPlace(claims);
        this.verdicts = reported.stream().collect(Collectors.toMap(ReportedClaim::id, ReportedClaim::verdict));
        this.gaps = dossier.gaps().stream()
                .collect(Collectors.toMap(Dossier.Gap::claim, Dossier.Gap::reason, (first, second) -> first));
    }

    static Coverage of(List<Mention> mentions, Dossier dossier, List<ReportedClaim> reported) {
        return new Accounting(dossier, reported).account(mentions);
    }

    private Coverage account(List<Mention> mentions) {
        List<Coverage.Entry> entries = new ArrayList<>();
        for (Mention mention : mentions) {
            // A name alone claims nothing; the claims made with names are listed below.
            if (mention.kind() != MentionKind.ENTITY) {
                entries.add(entry(mention));
            }
        }
        claims.stream()
                .filter(claim -> !used.contains(claim.id()))
                .forEach(claim -> entries.add(entry(claim.kind(), claim.span(), claim)));
        entries.sort(Comparator.comparing(Coverage.Entry::span));
        return new Coverage(entries);
    }

    private Coverage.Entry entry(Mention mention) {
        String kind = mention.kind().label();
        return claimOf(mention)
                .map(claim -> entry(kind, mention.span(), claim))
                .orElseGet(() -> new Coverage.Entry(kind, mention.span(), "", Optional.empty(), reasonFor(mention)));
    }

    private Coverage.Entry entry(String kind, Span span, Claim claim) {
        used.add(claim.id());
        Optional<Verdict> verdict = verdicts.getOrDefault(claim.id(), Optional.empty());
        String reason = verdict.isPresent() ? "" : gaps.getOrDefault(claim.id(), "no-rule");
        return new Coverage.Entry(kind, span, claim.id(), verdict, reason);
    }

    private Optional<Claim> claimOf(Mention mention) {
        List<Claim> near = byPlace.overlapping(mention.span());
        // The narrowest claim around it; a statement only where nothing more definite is there.
        Optional<Claim> around = near.stream()
                .filter(claim -> claim.span().covers(mention.span()))
                .min(Comparator.<Claim, Boolean>comparing(StatementClaim.class::isInstance)
                        .thenComparing(
                                claim -> claim.span().end() - claim.span().start()));
        return around.filter(claim -> !(claim instanceof StatementClaim))
                .or(() -> dated(mention))
                .or(() -> near.stream()
                        .filter(claim -> !(claim instanceof StatementClaim))
                        .findFirst())
                .or(() -> around);
    }

    private Optional<Claim> dated(Mention mention) {
        return byPlace.inSentenceOf(mention.span()).stream()
                .filter(claim -> dates(mention, claim))
                .findFirst();
    }

    /** Whether the mention, elsewhere in the claim's sentence, says when the claim holds. */
    private static boolean dates(Mention mention, Claim claim) {
        return mention instanceof Mention.Moment moment
                && claim.period().stated()
                && moment.period().filter(claim.period()::equals).isPresent()
                && claim.context().sentence().span().covers(mention.span());
    }

    private static String reasonFor(Mention mention) {
        if (mention instanceof Mention.Moment moment && !moment.unresolved().isEmpty()) {
            return moment.unresolved();
        }
        return switch (mention.kind()) {
            case DATE -> "date-as-context";
            case DURATION -> "duration-as-context";
            case ROLE -> "role-without-holder";
            case ORDINAL -> "ordinal-as-context";
            case AGE -> "age-as-context";
            case ENTITY -> "name-only";
            case CODE -> "code-only";
            case NUMBER, MONEY, MEASURE, COUNT, PERCENT, PERCENTAGE_POINT, RATE, RATIO -> "number-without-measure";
        };
    }
}
