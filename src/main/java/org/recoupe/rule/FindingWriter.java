package org.recoupe.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Period;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Explanation;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Fingerprint;
import org.recoupe.finding.Severity;
import org.recoupe.reference.Candidate;
import org.recoupe.reference.Candidate.Bond;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Occurrence;
import org.recoupe.reference.Candidate.Restatement;
import org.recoupe.reference.Candidate.Tenure;
import org.recoupe.reference.Candidate.Utterance;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Names;
import org.recoupe.reference.Provenance;

/** Puts what the rules said of one article into words. */
final class FindingWriter {

    private final Wording french;
    private final Wording english;
    private final Wording own;
    private final Names names;
    private final Levels levels;
    private final Map<String, Integer> order = new HashMap<>();

    FindingWriter(Dossier dossier, Names names, Levels levels) {
        dossier.claims().forEach(claim -> order.put(claim.id(), order.size()));
        this.levels = levels;
        this.french = new Wording("fr", names);
        this.english = new Wording("en", names);
        this.own = dossier.language().equals("fr") ? french : english;
        this.names = names;
    }

    /**
     * The findings of those drafts, in the claims' reading order.
     *
     * @throws Hearing.RuleFault if the message of a rule cannot be written
     */
    List<Finding> findings(Collection<Draft> drafts) throws Hearing.RuleFault {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Draft> entry : fingerprints(drafts).entrySet()) {
            try {
                findings.add(finding(entry.getValue(), entry.getKey()));
            } catch (RuntimeException e) {
                throw new Hearing.RuleFault(
                        Optional.of(entry.getValue().card().key()), "its message cannot be written: " + e.getMessage());
            }
        }
        return findings;
    }

    /** The draft of the finding with that fingerprint. */
    Optional<Draft> draft(Collection<Draft> drafts, String fingerprint) {
        return Optional.ofNullable(fingerprints(drafts).get(fingerprint));
    }

    private Map<String, Draft> fingerprints(Collection<Draft> drafts) {
        Comparator<Draft> reading =
                Comparator.comparing(draft -> order.getOrDefault(draft.claim().id(), Integer.MAX_VALUE));
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Draft> byFingerprint = new LinkedHashMap<>();
        for (Draft draft : drafts.stream()
                .sorted(reading.thenComparing(draft -> draft.card().key()).thenComparing(Draft::verdict))
                .toList()) {
            String rule = draft.card().id();
            int occurrence = seen.merge(rule + "\n" + Fingerprint.subject(draft.claim()), 1, Integer::sum);
            byFingerprint.put(Fingerprint.of(rule, draft.claim(), occurrence), draft);
        }
        return byFingerprint;
    }

    private Finding finding(Draft draft, String fingerprint) {
        List<Candidate> evidence = draft.evidence();
        Explanation explanation =
                new Explanation(text(draft, "fr", french), text(draft, "en", english), arithmetic(draft, own));
        return new Finding(
                draft.claim().id(),
                draft.verdict(),
                severity(draft),
                draft.card().id(),
                also(draft),
                fingerprint,
                draft.caveats(),
                explanation,
                evidence.stream().map(this::evidence).toList());
    }

    /** The most urgent of all that it holds; what only explains has no say in it. */
    private Severity severity(Draft draft) {
        return Stream.concat(
                        Stream.of(draft),
                        draft.joined().stream().filter(other -> other.card().yields()))
                .map(each -> levels.severity(each.card(), each.verdict()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The other rules that it holds something of. */
    private static SortedSet<String> also(Draft draft) {
        SortedSet<String> others = new TreeSet<>();
        draft.joined().forEach(other -> others.add(other.card().id()));
        others.remove(draft.card().id());
        return others;
    }

    /** Its own sentence, then those of what it has joined. */
    private static String text(Draft draft, String language, Wording wording) {
        return Stream.concat(Stream.of(draft), draft.joined().stream())
                .map(each -> sentence(each, language, wording))
                .filter(sentence -> !sentence.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Draft draft, String language, Wording wording) {
        Map<String, Object> bindings = new HashMap<>(draft.nearest().bindings());
        bindings.put("arithmetic", arithmetic(draft, wording));
        return capitalised(wording.fill(draft.card().message(language), bindings));
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String arithmetic(Draft draft, Wording wording) {
        return draft.nearest().evidence().stream()
                .findFirst()
                .map(candidate -> Arithmetic.line(draft.claim(), candidate, wording))
                .orElseGet(() -> Arithmetic.line(draft.claim(), wording));
    }

    private Evidence evidence(Candidate candidate) {
        Provenance from = candidate.provenance();
        return new Evidence(
                from.dataset(),
                from.row(),
                from.sources(),
                names.publisher(from.source()),
                names.url(from.source()),
                number(candidate),
                unit(candidate),
                period(candidate),
                from.released(),
                capitalised(own.label(candidate)));
    }

    private static Optional<Double> number(Candidate candidate) {
        if (candidate instanceof Figure figure) {
            return Optional.of(figure.original());
        } else if (candidate instanceof Restatement restatement) {
            return Optional.of(restatement.quantity().value());
        }
        return candidate instanceof Utterance utterance ? Optional.of(utterance.value()) : Optional.empty();
    }

    private static String unit(Candidate candidate) {
        if (candidate instanceof Figure figure) {
            return figure.originalUnit();
        } else if (candidate instanceof Restatement restatement) {
            return restatement.quantity().unitCode();
        }
        return candidate instanceof Utterance utterance ? utterance.unitCode() : "";
    }

    private static String period(Candidate candidate) {
        if (candidate instanceof Figure figure) {
            return written(figure.period());
        } else if (candidate instanceof Tenure tenure) {
            return written(tenure.validity());
        } else if (candidate instanceof Bond bond) {
            return written(bond.validity());
        } else if (candidate instanceof Occurrence occurrence) {
            return written(occurrence.period());
        } else if (candidate instanceof Restatement restatement) {
            return written(restatement.period());
        }
        return candidate instanceof Utterance utterance ? utterance.said().toString() : "";
    }

    /** Its ISO form; a range as {@code from/to}, the day after the last excluded, with nothing at an open end. */
    private static String written(Period period) {
        if (!period.timex().isEmpty()) {
            return period.timex();
        }
        String from = period.from().equals(LocalDate.MIN) ? "" : period.from().toString();
        String to = period.to().equals(LocalDate.MAX) ? "" : period.to().toString();
        return from.isEmpty() && to.isEmpty() ? "" : from + "/" + to;
    }
}
