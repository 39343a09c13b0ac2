package org.recoupe.report;

import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.recoupe.finding.Finding;
import org.recoupe.review.Decision;

/** Says in words what people decided. */
final class Notes {

    private final Messages messages;
    private final Wording wording;

    Notes(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** What was decided about that finding. */
    List<Card.Note> on(Finding finding, Review review) {
        return review.on(finding).stream()
                .map(decision ->
                        note(decision, decision.holdsFor(finding.verdict().name())))
                .toList();
    }

    /** The decision in words. */
    Card.Note note(Decision decision, boolean holds) {
        String day = wording.day(decision.at().atOffset(ZoneOffset.UTC).toLocalDate());
        String who = Plain.line(decision.reviewer());
        return new Card.Note(
                messages.text("outcome." + decision.outcome().label()),
                who.isEmpty() ? day : messages.text("page.decided.by", who, day),
                Plain.line(decision.reason()),
                new TreeMap<>(decision.correction())
                        .entrySet().stream()
                                .map(each ->
                                        messages.text("page.corrected." + each.getKey(), Plain.line(each.getValue())))
                                .toList(),
                holds);
    }
}
