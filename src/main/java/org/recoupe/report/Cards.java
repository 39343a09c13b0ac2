package org.recoupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Quantity;
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
        report.byClaim().forEach((claim, findings) -> cards.add(card(claim, findings, cards.size() + 1)));
        return cards;
    }

    private Card card(ReportedClaim claim, List<Finding> findings, int number) {
        return new Card(
                number,
                Page.state(claim.verdict()),
                messages.name("kind", claim.kind()),
                Plain.text(claim.span().quote()),
                understanding.of(claim),
                findings.stream().map(finding -> judgement(claim, finding)).toList());
    }

    private Card.Judgement judgement(ReportedClaim claim, Finding finding) {
        return new Card.Judgement(
                "f-" + finding.fingerprint().replaceAll("[^A-Za-z0-9_-]", "_"),
                finding.verdict().name(),
                Plain.text(finding.explanation().in(messages.language())),
                arithmetic(finding),
                finding.caveats().stream()
                        .map(caveat -> messages.name("caveat", caveat))
                        .toList(),
                Stream.concat(Stream.of(finding.rule()), finding.also().stream())
                        .toList(),
                finding.evidence().stream()
                        .map(evidence -> row(evidence, claim.quantity()))
                        .toList(),
                Scale.of(claim.quantity(), finding.evidence()).stream().toList());
    }

    /** The comparison as a line, unless the explanation ends with it. */
    private String arithmetic(Finding finding) {
        String arithmetic = finding.explanation().arithmetic();
        boolean told = finding.explanation().in(messages.language()).contains(arithmetic);
        return told ? "" : Plain.text(arithmetic);
    }

    private Card.Row row(Evidence evidence, Quantity claimed) {
        List<String> notes = new ArrayList<>();
        if (!evidence.period().isEmpty()) {
            notes.add(wording.validity(Plain.line(evidence.period())));
        }
        evidence.released().ifPresent(day -> notes.add(messages.text("page.released", wording.day(day))));
        notes.add(messages.text("page.row", Plain.line(evidence.dataset()), evidence.row()));
        return new Card.Row(
                evidence.value()
                        .map(value -> wording.amount(value, Plain.line(unit(evidence, claimed)), Dimension.OTHER))
                        .filter(value -> !spaced(evidence.label()).contains(spaced(value)))
                        .orElse(""),
                Plain.text(evidence.label()),
                Plain.text(evidence.publisher()),
                Link.http(evidence.url()),
                notes);
    }

    /** Its unit; for things counted that have no name here, the noun that the article counts with. */
    private String unit(Evidence evidence, Quantity claimed) {
        boolean counted = claimed.present() && claimed.dimension() == Dimension.COUNT;
        return counted && !wording.names(evidence.unit()) ? claimed.unitCode() : evidence.unit();
    }

    /** With plain spaces, so that two texts compare that differ in those only. */
    private static String spaced(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
