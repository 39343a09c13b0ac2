package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;
import org.recoupe.language.Token;

/** Binds what somebody is said to think: judgements, and words that hold nothing else that could be checked. */
final class StatementBinder {

    private static final int LEAST_WORDS = 3;

    private final Phrasebook opinions;
    private final Phrasebook complements;

    StatementBinder(Language language) {
        this.complements = Phrasebook.of(language, "complements");
        this.opinions = Phrasebook.of(language, "opinions");
    }

    /** The statements of the frame's passage, given the claims already bound in it. */
    List<ClaimDraft> bind(Frame frame, List<ClaimDraft> others) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Attributions.Scope scope : frame.scopes()) {
            List<ClaimDraft> judged = opinions(frame, scope);
            boolean otherClaims = others.stream().anyMatch(other -> within(frame, scope, other.span()));
            drafts.addAll(judged);
            if (judged.isEmpty() && !otherClaims) {
                remark(frame, scope).forEach(drafts::add);
            }
        }
        return drafts;
    }

    private static boolean within(Frame frame, Attributions.Scope scope, Span span) {
        int first = frame.passage().first(span);
        return scope.from() <= first && first < scope.to();
    }

    private List<ClaimDraft> opinions(Frame frame, Attributions.Scope scope) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        int lastClause = -1;
        for (Phrasebook.Match cue : opinions.all(passage.tokens(), scope.from(), scope.to())) {
            int clause = passage.clause(cue.from());
            if (clause != lastClause) {
                int from = Math.max(scope.from(), passage.clauseStart(cue.from()));
                int to = Math.min(scope.to(), passage.clauseEnd(cue.from()));
                drafts.addAll(draft(frame, from, to, true));
            }
            lastClause = clause;
        }
        return drafts;
    }

    /** The whole scope, where what is said is not asserted as a fact or stands in quotation marks. */
    private List<ClaimDraft> remark(Frame frame, Attributions.Scope scope) {
        int end = scope.to() - 1;
        boolean quoted = Attributions.at(frame.passage(), frame.scopes(), Math.max(scope.from() + 1, end - 2))
                .quoted();
        boolean open = frame.framing(Math.max(scope.from(), end - 1)).modality() != Modality.ASSERTED;
        return quoted || open ? draft(frame, scope.from(), scope.to(), false) : List.of();
    }

    private List<ClaimDraft> draft(Frame frame, int from, int to, boolean opinion) {
        Passage passage = frame.passage();
        int first = from;
        int last = to;
        while (first < last
                && (passage.token(first).kind() != Token.Kind.WORD
                        || complements.longest(passage.tokens(), first, last).isPresent())) {
            first++;
        }
        while (last > first && passage.token(last - 1).kind() != Token.Kind.WORD) {
            last--;
        }
        if (last - first < LEAST_WORDS) {
            return List.of();
        }
        Span span = passage.span(first, last);
        Framing framing = frame.framing(last - 1);
        Context context = frame.context(span);
        return List.of(new ClaimDraft(
                span, id -> new Claim.StatementClaim(id, span, framing, context, opinion, Period.ALWAYS)));
    }
}
