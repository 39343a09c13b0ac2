package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Context;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Period;
import org.recoupe.language.Language;

/** Binds two countries that are compared: "l'Allemagne est plus peuplée que la France". */
final class ComparisonBinder implements ClaimBinder {

    /** "de la", "celui de l'". */
    private static final int OTHER_REACH = 4;

    /** "plus de CO2 que", "a higher GDP than". */
    private static final int MEASURE_REACH = 4;

    private final Phrasebook comparisons;
    private final Phrasebook heads;

    ComparisonBinder(Language language) {
        this.comparisons = Phrasebook.of(language, "comparisons");
        this.heads = Phrasebook.of(language, "comparison-heads");
    }

    @Override
    public List<ClaimDraft> bind(Frame frame) {
        Passage passage = frame.passage();
        List<ClaimDraft> drafts = new ArrayList<>();
        List<Phrasebook.Match> cues = new ArrayList<>(comparisons.all(passage.tokens(), passage.from(), passage.to()));
        heads.all(passage.tokens(), passage.from(), passage.to()).stream()
                .filter(head -> cues.stream().noneMatch(cue -> cue.from() < head.to() && head.from() < cue.to()))
                .flatMap(head -> closed(passage, head).stream())
                .toList()
                .forEach(cues::add);
        for (Phrasebook.Match cue : cues) {
            Optional<Entity> subject = frame.nearest(cue.from(), Entity.Kind.COUNTRY, true, false);
            Optional<Entity> other = frame.nearest(cue.to() - 1, Entity.Kind.COUNTRY, false, false);
            if (subject.isPresent() && other.isPresent() && follows(passage, cue)) {
                drafts.add(draft(frame, cue, subject.get().id(), other.get().id()));
            }
        }
        return drafts;
    }

    /** The comparison that such words open, up to the word that closes it, or over the measure's name where that comes again. */
    private static Optional<Phrasebook.Match> closed(Passage passage, Phrasebook.Match head) {
        List<String> then = head.row().all("then");
        int limit = Math.min(passage.to(), head.to() + MEASURE_REACH);
        if (then.isEmpty()) {
            boolean again = head.to() < limit
                    && before(passage, head.from(), passage.token(head.to()).norm());
            return Optional.of(head).filter(cue -> again);
        }
        for (int at = head.to() + 1; at < limit && !passage.covered(at - 1, Mention.Amount.class); at++) {
            if (then.contains(passage.token(at).norm())) {
                return Optional.of(new Phrasebook.Match(head.from(), at + 1, head.row()));
            }
        }
        return Optional.empty();
    }

    private static boolean before(Passage passage, int end, String word) {
        return IntStream.range(passage.clauseStart(end), end)
                .anyMatch(at -> passage.token(at).norm().equals(word));
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
        // The measure may stand within the cue: "plus de CO2 que".
        Context context = RankBinder.about(frame.context(frame.passage().span(cue.from(), cue.from() + 1)), cue);
        Comparator comparator = Comparator.valueOf(cue.row().get("comparator"));
        Period period = frame.period(cue.from());
        return new ClaimDraft(
                span,
                id -> new Claim.ComparisonClaim(
                        id, span, framing, context, Claim.UNBOUND, subject, comparator, other, period));
    }
}
