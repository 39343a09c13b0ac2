package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;

/** Binds amounts into levels ("4 milliards"), changes ("de 12 %") and shares ("un tiers de la population"). */
final class QuantityBinder implements ClaimBinder {

    private static final Set<MentionKind> KINDS = Set.of(
            MentionKind.NUMBER,
            MentionKind.MONEY,
            MentionKind.MEASURE,
            MentionKind.COUNT,
            MentionKind.PERCENT,
            MentionKind.PERCENTAGE_POINT,
            MentionKind.RATE,
            MentionKind.RATIO);

    private static final int POINTING_BACK = 12;

    private final Phrasebook changes;
    private final Phrasebook by;
    private final Phrasebook partOf;
    private final Phrasebook definite;

    QuantityBinder(Language language) {
        this.changes = Phrasebook.of(language, "changes");
        this.by = Phrasebook.of(language, "change-by");
        this.partOf = Phrasebook.of(language, "part-of");
        this.definite = Phrasebook.of(language, "definites");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Mention.Amount amount : frame.passage().all(Mention.Amount.class)) {
            if (KINDS.contains(amount.kind()) && !pointsBack(frame.passage(), amount)) {
                drafts.add(bind(frame, amount));
            }
        }
        return drafts;
    }

    /** "Les deux pays", "the three men": a small number behind a definite word counts nothing new. */
    private boolean pointsBack(Passage passage, Mention.Amount amount) {
        int first = passage.first(amount.span());
        boolean plain = amount.kind() == MentionKind.NUMBER || amount.kind() == MentionKind.COUNT;
        return plain
                && amount.quantity().value() <= POINTING_BACK
                && first > passage.from()
                && definite.longest(passage.tokens(), first - 1, first).isPresent();
    }

    private ClaimDraft bind(Frame frame, Mention.Amount amount) {
        Span span = amount.span();
        int first = frame.passage().first(span);
        Framing framing = frame.framing(first);
        Context context = frame.context(span);
        Period period = frame.period(span);
        Optional<Phrasebook.Match> change = change(frame.passage(), amount);
        if (change.isPresent()) {
            int direction = (int) change.get().row().number("direction", 0);
            Quantity by = amount.quantity();
            return new ClaimDraft(
                    span,
                    id -> new Claim.ChangeClaim(
                            id,
                            span,
                            framing,
                            context,
                            Claim.UNBOUND,
                            Map.of(),
                            direction,
                            by,
                            Quantity.NONE,
                            Quantity.NONE,
                            period));
        }
        if (amount.kind() == MentionKind.RATIO && partOf(frame.passage(), span)) {
            String whole = amount.noun();
            return new ClaimDraft(
                    span, id -> new Claim.ShareClaim(id, span, framing, context, amount.quantity(), whole, period));
        }
        return new ClaimDraft(
                span,
                id -> new Claim.QuantityClaim(
                        id, span, framing, context, Claim.UNBOUND, Map.of(), amount.quantity(), period));
    }

    /** "a augmenté de 12 %": a word of change before the amount in its clause, with "de" or "by" between the two. */
    private Optional<Phrasebook.Match> change(Passage passage, Mention.Amount amount) {
        int first = passage.first(amount.span());
        int start = passage.clauseStart(first);
        boolean adjacent = by.all(passage.tokens(), Math.max(start, first - 3), first).stream()
                .anyMatch(match -> first - match.to() <= 2);
        return adjacent
                ? changes.all(passage.tokens(), start, first).stream().reduce((before, last) -> last)
                : Optional.empty();
    }

    private boolean partOf(Passage passage, Span span) {
        int after = passage.after(span);
        return partOf.longest(passage.tokens(), after, passage.to()).isPresent();
    }
}
