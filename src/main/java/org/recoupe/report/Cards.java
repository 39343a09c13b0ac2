package org.recoupe.report;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.claim.Dimension;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;

/** Prepares what the page shows of each claim. */
final class Cards {

    private final Report report;
    private final Messages messages;
    private final Wording wording;
    private final Understanding understanding;

    Cards(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.understanding = new Understanding(report, messages);
    }

    List<Card> all() {
        List<Card> cards = new ArrayList<>();
        for (ReportedClaim claim : report.claims()) {
            cards.add(card(claim, cards.size() + 1));
        }
        return cards;
    }

    private Card card(ReportedClaim claim, int number) {
        return new Card(
                number,
                Page.state(claim.verdict()),
                messages.name("kind", claim.kind()),
                Plain.text(claim.span().quote()),
                understanding.of(claim),
                report.findings(claim).stream()
                        .map(finding -> judgement(claim, finding))
                        .toList());
    }

    private Card.Judgement judgement(ReportedClaim claim, Finding finding) {
        return new Card.Judgement(
                "f-" + finding.fingerprint().replaceAll("[^A-Za-z0-9_-]", "_"),
                finding.verdict().name(),
                Plain.text(finding.explanation().in(messages.language())),
                Plain.text(finding.explanation().arithmetic()),
                finding.caveats().stream()
                        .map(caveat -> messages.name("caveat", caveat))
                        .toList(),
                finding.rule(),
                finding.evidence().stream().map(this::row).toList(),
                Scale.of(claim.quantity(), finding.evidence()).stream().toList());
    }

    private Card.Row row(Evidence evidence) {
        List<String> notes = new ArrayList<>();
        if (!evidence.period().isEmpty()) {
            notes.add(wording.validity(Plain.line(evidence.period())));
        }
        evidence.released().ifPresent(day -> notes.add(messages.text("page.released", wording.day(day))));
        notes.add(messages.text("page.row", Plain.line(understanding.name(evidence.dataset())), evidence.row()));
        return new Card.Row(
                evidence.value()
                        .map(value -> wording.amount(value, Plain.line(evidence.unit()), Dimension.OTHER))
                        .orElse(""),
                Plain.text(evidence.label()),
                Plain.text(evidence.publisher()),
                Link.http(evidence.url()),
                notes);
    }
}
