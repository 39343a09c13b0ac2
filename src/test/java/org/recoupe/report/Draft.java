package org.recoupe.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.recoupe.article.Article;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Tense;
import org.recoupe.extract.Reading;
import org.recoupe.finding.Evidence;
import org.recoupe.finding.Explanation;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Dossier;
import org.recoupe.review.Decision;

/** A report put together by hand, as the pipeline would: mentions, claims, findings, then {@link #report()}. */
final class Draft {

    private static final Run RUN = new Run(
            "0.1.0", Instant.parse("2024-06-01T09:30:00Z"), Duration.ofMillis(640), "5f2c9a10", "c81e728d", List.of());

    private final Article article;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final List<Dossier.Gap> gaps = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private Run run = RUN;

    private Draft(Article article) {
        this.article = article;
    }

    static Draft of(Article article) {
        return new Draft(article);
    }

    Article article() {
        return article;
    }

    /** The first place where the text, or else the title, has those words. */
    Span span(String quote) {
        int start = article.text().indexOf(quote);
        if (start >= 0) {
            return article.span(Span.Part.BODY, start, start + quote.length());
        }
        int inTitle = article.title().indexOf(quote);
        return article.span(Span.Part.TITLE, inTitle, inTitle + quote.length());
    }

    /** The context of a claim in a text that is one sentence. */
    Context context() {
        Span all = article.span(Span.Part.BODY, 0, article.text().length());
        return new Context(new Sentence(1, 1, all), List.of(), List.of(), Optional.empty(), "");
    }

    static Framing said(Modality modality, Attribution attribution) {
        return new Framing(modality, Tense.PAST, attribution, new CheckWorthiness(0.9, List.of()));
    }

    static Framing fact() {
        return said(Modality.ASSERTED, Attribution.NONE);
    }

    String nextId() {
        return "c" + (claims.size() + 1);
    }

    Draft mention(Mention mention) {
        mentions.add(mention);
        return this;
    }

    Draft claim(Claim claim) {
        claims.add(claim);
        return this;
    }

    Draft name(String id, String name) {
        names.put(id, name);
        return this;
    }

    Draft source(Source source) {
        sources.put(source.id(), source);
        return this;
    }

    /** A decision on the finding added last; on another one if it names a fingerprint. */
    Draft decided(Decision decision) {
        String fingerprint = decision.fingerprint().isEmpty()
                ? findings.get(findings.size() - 1).fingerprint()
                : decision.fingerprint();
        decisions.add(new Decision(
                article.id(),
                fingerprint,
                decision.outcome(),
                decision.reason(),
                decision.reviewer(),
                decision.at(),
                decision.rule(),
                decision.verdict(),
                decision.quote(),
                decision.correction()));
        return this;
    }

    Draft failing(Run.Failure failure) {
        run = new Run(run.version(), run.started(), run.duration(), run.rules(), run.data(), List.of(failure));
        return this;
    }

    /** Why there is no evidence for the claim added last. */
    Draft gap(String reason) {
        gaps.add(new Dossier.Gap("c" + claims.size(), reason, ""));
        return this;
    }

    /** A finding on the claim added last. */
    Draft found(Verdict verdict, String rule, List<String> caveats, Explanation explanation, Evidence... evidence) {
        String claim = "c" + claims.size();
        Severity severity = switch (verdict) {
            case INCONSISTENT -> Severity.ERROR;
            case DISPUTED, IMPRECISE -> Severity.WARNING;
            default -> Severity.INFO;
        };
        findings.add(new Finding(
                claim,
                verdict,
                severity,
                rule,
                new TreeSet<>(),
                "fp-%s-%s".formatted(claim, rule.replace('/', '-')),
                new TreeSet<>(caveats),
                explanation,
                List.of(evidence)));
        return this;
    }

    /** Has the finding added last come from that rule, its fingerprint kept. */
    Draft ruled(String rule) {
        Finding last = findings.remove(findings.size() - 1);
        findings.add(new Finding(
                last.claim(),
                last.verdict(),
                last.severity(),
                rule,
                last.also(),
                last.fingerprint(),
                last.caveats(),
                last.explanation(),
                last.evidence()));
        return this;
    }

    static Explanation because(String french, String english, String arithmetic) {
        return new Explanation(french, english, arithmetic);
    }

    static Evidence row(
            String dataset, int row, String source, double value, String unit, String period, String released) {
        return new Evidence(
                dataset,
                row,
                List.of(source),
                "Office de statistique",
                "https://stat.example/" + source,
                Optional.of(value),
                unit,
                period,
                Optional.of(LocalDate.parse(released)),
                "");
    }

    static Evidence fact(String dataset, int row, String source, String label, String validity) {
        return new Evidence(
                dataset,
                row,
                List.of(source),
                "Journal officiel",
                "https://jo.example/" + source,
                Optional.empty(),
                "",
                validity,
                Optional.empty(),
                label);
    }

    Report report() {
        Reading reading = new Reading(List.of(), mentions, claims);
        Dossier dossier = new Dossier(article.published(), article.language(), claims, List.of(), List.of(), gaps);
        Report made = Report.of(
                article,
                reading,
                dossier,
                findings,
                run,
                new Register(
                        (id, language) -> names.getOrDefault(id, id),
                        id -> Optional.ofNullable(sources.get(id)),
                        id -> Optional.of(new RuleTitle(id, "Titre de " + id, "Title of " + id))));
        return made.with(Review.of(article.id(), findings, decisions));
    }
}
