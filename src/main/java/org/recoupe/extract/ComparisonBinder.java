package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;

/** Binds two countries that are compared: "l'Allemagne est plus peuplée que la France". */
final class ComparisonBinder implements ClaimBinder {

    /** "de la", "celui de l'". */
    private static final int OTHER_REACH = 4;

    private final Phrasebook comparisons;

    ComparisonBinder(Language language) {
        this.comparisons = Phrasebook.of(language, "comparisons");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Phrasebook.Match cue : comparisons.all(passage.tokens(), passage.from(), passage.to())) {
            Optional<Entity> subject = frame.nearest(cue.from(), Entity.Kind.COUNTRY, true, false);
            Optional<Entity> other = frame.nearest(cue.to() - 1, Entity.Kind.COUNTRY, false, false);
            if (subject.isPresent() && other.isPresent() && follows(passage, cue)) {
                drafts.add(draft(frame, cue, subject.get().id(), other.get().id()));
            }
        }
        return drafts;
    }

    /** Whether a name follows the cue at once, articles between left out: else something else is compared with. */
    private static boolean follows(Passage passage, Phrasebook.Match cue) {
        return passage.names()
                .map(name -> passage.first(name.span()))
                .anyMatch(first -> first >= cue.to() && first - cue.to() < OTHER_REACH);
    }

    private static ClaimDraft draft(Frame frame, Phrasebook.Match cue, String subject, String other) {
        Span span = frame.passage().span(cue.from(), cue.to());
        Framing framing = frame.framing(cue.from());
        Context context = RankBinder.about(frame.context(span), cue);
        Comparator comparator = Comparator.valueOf(cue.row().get("comparator"));
        Period period = frame.period(cue.from());
        return new ClaimDraft(
                span,
                id -> new Claim.ComparisonClaim(
                        id, span, framing, context, Claim.UNBOUND, subject, comparator, other, period));
    }
}
