package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Context;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Token;
import org.recoupe.language.Tokens;

/** Binds changes by a factor: "a doublé", "a été multiplié par trois", "divisées par deux". */
final class FactorBinder implements ClaimBinder {

    /** What was doubled was hardly doubled to the last digit: how far it may be off, in shares of the factor. */
    private static final double SPREAD = 0.1;

    private static final int MOST_BETWEEN = 3;

    private final Phrasebook verbs;
    private final Phrasebook auxiliaries;
    private final Phrasebook beforeNouns;
    private final Comparators comparators;
    private final ChangeSpan changeSpan;

    FactorBinder(Language language) {
        verbs = Phrasebook.of(language, "factors");
        auxiliaries = Phrasebook.of(language, "factor-auxiliaries");
        beforeNouns = Phrasebook.of(language, "before-nouns");
        comparators = new Comparators(language);
        changeSpan = new ChangeSpan(language);
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Phrasebook.Match verb : verbs.all(passage.tokens(), passage.from(), passage.to())) {
            double factor = verb.row().number("factor", 0);
            if (factor > 0) {
                auxiliary(passage, verb)
                        .ifPresent(from -> drafts.add(draft(
                                frame, verb, passage.span(from, verb.to()), worded(passage.tokens(), verb, factor))));
            } else {
                number(passage, verb.to())
                        .ifPresent(amount -> drafts.add(draft(
                                frame,
                                verb,
                                passage.span(verb.from(), passage.after(amount.span())),
                                said(amount.quantity()))));
            }
        }
        return drafts;
    }

    /** The first token of the verb's auxiliary: "un doublé" and "le double" have none; the verb itself if it is finite. */
    private Optional<Integer> auxiliary(Passage passage, Phrasebook.Match verb) {
        if (verb.row().get("finite").equals("yes")) {
            return Optional.of(verb.from());
        }
        int floor = Math.max(passage.from(), verb.from() - MOST_BETWEEN - 1);
        Optional<Integer> auxiliary = auxiliaries.all(passage.tokens(), floor, verb.from()).stream()
                .map(Phrasebook.Match::from)
                .reduce((before, last) -> last);
        boolean past = verb.row().get("finite").equals("past") && behindNoun(passage, verb.from());
        return past ? auxiliary.or(() -> Optional.of(verb.from())) : auxiliary;
    }

    /** "Inflation doubled", "sales in Spain doubled", not "a doubled price", nor "doubled prices". */
    private boolean behindNoun(Passage passage, int verb) {
        return verb > passage.from()
                && passage.token(verb - 1).kind() == Token.Kind.WORD
                && beforeNouns.longest(passage.tokens(), verb - 1, verb).isEmpty();
    }

    private static Optional<Mention.Amount> number(Passage passage, int at) {
        return passage.all(Mention.Amount.class).stream()
                .filter(amount ->
                        passage.first(amount.span()) - at >= 0 && passage.first(amount.span()) - at <= MOST_BETWEEN)
                .filter(amount -> amount.quantity().dimension() == Dimension.NUMBER)
                .findFirst();
    }

    /** "A plus que doublé", "a presque doublé": the wording stands before the verb. */
    private Quantity worded(Tokens tokens, Phrasebook.Match verb, double factor) {
        Quantity plain = about(factor);
        return comparators
                .before(tokens, verb.from(), Math.max(0, verb.from() - MOST_BETWEEN))
                .map(wording -> wording.applyTo(plain))
                .orElse(plain);
    }

    private static Quantity about(double factor) {
        return Quantity.of(factor, 0, "x", Dimension.NUMBER)
                .with(Comparator.ABOUT, Interval.of(factor * (1 - SPREAD), factor * (1 + SPREAD)), "");
    }

    private static Quantity said(Quantity number) {
        return number.comparator() == Comparator.EXACTLY && number.step() == 0
                ? about(number.value())
                : number.in("x", Dimension.NUMBER);
    }

    private ClaimDraft draft(Frame frame, Phrasebook.Match verb, Span span, Quantity factor) {
        Framing framing = frame.framing(frame.passage().first(span));
        Context context = frame.context(span);
        Period period = changeSpan.of(frame, frame.passage().span(verb.from(), verb.to()));
        int direction = (int) verb.row().number("direction", 1);
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
                        factor,
                        Quantity.NONE,
                        Quantity.NONE,
                        Period.ALWAYS,
                        period));
    }
}
