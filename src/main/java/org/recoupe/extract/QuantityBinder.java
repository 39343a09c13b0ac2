package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

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

    /** The unit of multiples. */
    private static final String FACTOR = "x";

    private static final int POINTING_BACK = 12;

    /** How far before an amount its word of change may stand, in tokens. */
    private static final int REACH = 8;

    private final Phrasebook changes;
    private final Phrasebook by;
    private final Phrasebook levels;
    private final ChangeSpan changeSpan;
    private final TimeMeasures lengths;
    private final Phrasebook restating;
    private final Phrasebook partOf;
    private final Phrasebook definite;
    private final Phrasebook multiples;

    QuantityBinder(Language language) {
        this.changes = Phrasebook.of(language, "changes");
        this.by = Phrasebook.of(language, "change-by");
        this.levels = Phrasebook.of(language, "change-to");
        this.changeSpan = new ChangeSpan(language);
        this.lengths = new TimeMeasures(language);
        this.restating = Phrasebook.of(language, "restating");
        this.partOf = Phrasebook.of(language, "part-of");
        this.definite = Phrasebook.of(language, "definites");
        this.multiples = Phrasebook.of(language, "multiples");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        Optional<Phrasebook.Match> change = Optional.empty();
        Mention.@Nullable Amount before = null;
        for (Mention.Amount amount : lengths.amounts(passage)) {
            boolean again = before != null && restates(passage, before, amount);
            int floor = before == null ? passage.from() : passage.after(before.span());
            Optional<Phrasebook.Match> own = change(passage, amount, floor);
            change = (again || frame.opening(amount.span()).isPresent()) && own.isEmpty() ? change : own;
            before = amount;
            if (KINDS.contains(amount.kind()) && !pointsBack(passage, amount) && !gained(amount, change)) {
                drafts.add(bind(frame, amount, change));
            }
        }
        return drafts;
    }

    /** "A gagné deux ans": lives are known to a year or so, which is more than they change by in one. */
    private static boolean gained(Mention.Amount amount, Optional<Phrasebook.Match> change) {
        return change.isPresent() && amount.quantity().dimension() == Dimension.DURATION;
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

    private ClaimDraft bind(Frame frame, Mention.Amount amount, Optional<Phrasebook.Match> change) {
        Span span = amount.span();
        int first = frame.passage().first(span);
        Framing framing = frame.framing(first);
        Context context = frame.context(span);
        Period period = frame.period(span);
        if (change.isPresent()) {
            Period counted = changeSpan.of(frame, span);
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
                            Period.ALWAYS,
                            counted));
        }
        if (amount.kind() == MentionKind.RATIO && partOf(frame.passage(), span)) {
            String whole = amount.noun();
            return new ClaimDraft(
                    span, id -> new Claim.ShareClaim(id, span, framing, context, amount.quantity(), whole, period));
        }
        Quantity quantity = multiple(frame.passage(), amount)
                ? amount.quantity().in(FACTOR, amount.quantity().dimension())
                : amount.quantity();
        return new ClaimDraft(
                span,
                id -> new Claim.QuantityClaim(id, span, framing, context, Claim.UNBOUND, Map.of(), quantity, period));
    }

    /** "a augmenté de 12 %": a word of change before the amount in its clause, with "de" or "by" between the two. */
    private Optional<Phrasebook.Match> change(Passage passage, Mention.Amount amount, int floor) {
        Tokens tokens = passage.tokens();
        int first = passage.first(amount.span());
        int start = Math.max(changeStart(passage, first), floor);
        Optional<Phrasebook.Match> word = changes.all(tokens, Math.max(start, first - REACH), first).stream()
                .filter(match -> !startsCompound(tokens, match.to()))
                .reduce((before, last) -> last);
        Optional<Phrasebook.Match> joint = by.all(tokens, Math.max(start, first - 3), first).stream()
                .filter(match -> first - match.to() <= 2)
                .reduce((before, last) -> last);
        // "Above 17 %": the level that it came to, also where the joint is a part of those words.
        return word.filter(match -> joint.isPresent()
                && levels.all(tokens, start, first).stream()
                        .noneMatch(level -> level.to() >= joint.get().to()));
    }

    /** Where its word of change may stand: in its clause; in the one before where it opens with "by": "fell in 2022, by 3 %". */
    private int changeStart(Passage passage, int first) {
        int clause = passage.clauseStart(first);
        boolean opens = by.all(passage.tokens(), clause, first).stream()
                .anyMatch(match -> match.from() == clause && first - match.to() <= 2);
        return opens && clause > passage.from() ? passage.clauseStart(clause - 1) : clause;
    }

    /** "A drop-top". */
    private static boolean startsCompound(Tokens tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.HYPHEN && tokens.get(at).glued();
    }

    /** "190 points, or 0.6 %", "1.5 degrees (2.7 Fahrenheit)": the second is the first in other words. */
    private boolean restates(Passage passage, Mention.Amount first, Mention.Amount second) {
        Tokens tokens = passage.tokens();
        int at = passage.after(first.span());
        int end = passage.first(second.span());
        int start = passage.at(at, ",") ? at + 1 : at;
        return Conversions.follows(tokens, first, second)
                || restating
                        .longest(tokens, start, end)
                        .filter(match -> match.to() == end)
                        .isPresent();
    }

    private boolean multiple(Passage passage, Mention.Amount amount) {
        int after = passage.after(amount.span());
        return amount.kind() == MentionKind.NUMBER
                && multiples.longest(passage.tokens(), after, passage.to()).isPresent();
    }

    private boolean partOf(Passage passage, Span span) {
        int after = passage.after(span);
        return partOf.longest(passage.tokens(), after, passage.to()).isPresent();
    }
}
