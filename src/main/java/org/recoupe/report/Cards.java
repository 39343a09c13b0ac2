package org.recoupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Finding;

/** Prepares what the page shows of each claim. */
final class Cards {

    private static final Pattern JOINT = Pattern.compile("[\\s\\p{Z};:,.]+$");

    private final Report report;
    private final Messages messages;
    private final Wording wording;
    private final Tongues tongues;
    private final Understanding understanding;
    private final Notes notes;
    private final Map<String, Series> series;
    private final Map<String, RuleTitle> rules;

    Cards(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.tongues = new Tongues(messages.language(), report.article().language(), wording);
        this.understanding = new Understanding(report, messages);
        this.notes = new Notes(messages, wording);
        this.series = report.series().stream().collect(Collectors.toMap(Series::claim, it -> it, (one, other) -> one));
        this.rules = report.rules().stream().collect(Collectors.toMap(RuleTitle::id, it -> it, (one, other) -> one));
    }

    List<Card> all() {
        List<Card> cards = new ArrayList<>();
        report.byClaim().forEach((claim, findings) -> cards.add(card(claim, findings, cards.size() + 1)));
        return cards;
    }

    private Card card(ReportedClaim claim, List<Finding> findings, int number) {
        Sentence sentence =
                Sentence.around(claim.span(), report.article().part(claim.span().part()));
        return new Card(
                number,
                Page.state(report, claim),
                messages.name("kind", claim.kind()),
                Plain.text(sentence.before()),
                Plain.text(claim.span().quote()),
                Plain.text(sentence.after()),
                understanding.of(claim),
                findings.stream().map(finding -> judgement(claim, finding)).toList(),
                chart(claim));
    }

    private List<Chart> chart(ReportedClaim claim) {
        boolean drawn = claim.quantity().present() && series.containsKey(claim.id());
        return drawn
                ? Optional.ofNullable(series.get(claim.id())).stream()
                        .map(it -> Chart.of(it, claim, wording))
                        .toList()
                : List.of();
    }

    private Card.Judgement judgement(ReportedClaim claim, Finding finding) {
        return new Card.Judgement(
                finding.fingerprint(),
                "f-" + finding.fingerprint().replaceAll("[^A-Za-z0-9_-]", "_"),
                finding.verdict().name(),
                tongues.pieces(sentence(finding), claim, finding),
                Plain.text(finding.explanation().arithmetic()),
                finding.caveats().stream()
                        .map(caveat -> messages.name("caveat", caveat))
                        .toList(),
                Stream.concat(Stream.of(finding.rule()), finding.also().stream())
                        .map(this::line)
                        .toList(),
                finding.evidence().stream()
                        .map(evidence -> row(evidence, claim, finding))
                        .toList(),
                Scale.of(claim.quantity(), finding.evidence(), wording).stream().toList(),
                notes.on(finding, report.review()));
    }

    private Card.RuleLine line(String rule) {
        String title = Optional.ofNullable(rules.get(rule))
                .map(known -> Plain.line(known.in(messages.language())))
                .orElse("");
        return new Card.RuleLine(rule, title);
    }

    /** Why, in a sentence: the explanation without the comparison that ends a sentence of it, which stands below. */
    private String sentence(Finding finding) {
        String told = finding.explanation().in(messages.language());
        String arithmetic = finding.explanation().arithmetic();
        int at = arithmetic.isEmpty() ? -1 : told.lastIndexOf(arithmetic);
        if (at <= 0) {
            return told;
        }
        String rest = told.substring(at + arithmetic.length()).strip();
        boolean whole = rest.isEmpty() || rest.startsWith(".");
        return whole ? JOINT.matcher(told.substring(0, at)).replaceFirst("") + (rest.isEmpty() ? "." : rest) : told;
    }

    private Card.Row row(Evidence evidence, ReportedClaim claim, Finding finding) {
        List<String> told = new ArrayList<>();
        if (!evidence.period().isEmpty()) {
            told.add(wording.validity(Plain.line(evidence.period())));
        }
        evidence.released().ifPresent(day -> told.add(messages.text("page.released", wording.day(day))));
        told.add(messages.text("page.row", Plain.line(evidence.dataset()), evidence.row()));
        String value = evidence.value()
                .map(number -> wording.amount(number, Plain.line(unit(evidence, claim.quantity())), Dimension.OTHER))
                .filter(text -> !spaced(evidence.label()).contains(spaced(text)))
                .orElse("");
        return new Card.Row(
                tongues.pieces(value, claim, finding),
                Plain.text(evidence.label()),
                Plain.text(evidence.publisher()),
                Link.http(evidence.url()),
                told);
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
