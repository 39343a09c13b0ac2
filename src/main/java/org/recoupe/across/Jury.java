package org.recoupe.across;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.recoupe.article.Sentence;
import org.recoupe.article.Span;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.CheckWorthiness;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Tense;
import org.recoupe.finding.Finding;
import org.recoupe.reference.Candidate.Restatement;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Dossier;
import org.recoupe.reference.Tolerance;
import org.recoupe.rule.RuleBook;

/**
 * Says of statements with one key whether they differ, by the rules of the topic {@code corpus}. Safe to share between threads.
 */
public final class Jury {

    /** The topic of the rules that it goes by. */
    public static final String TOPIC = "corpus";

    private final RuleBook rules;
    private final Catalog catalog;

    private Jury(RuleBook rules, Catalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
    }

    /** A jury that goes by those of the rules, and by the tolerances and names of that data. */
    public static Jury of(RuleBook rules, Catalog catalog) {
        return new Jury(rules.only(TOPIC), catalog);
    }

    /**
     * What the rules say of those statements, which all have the same {@link Statement#key}; nothing where no rule speaks.
     *
     * @param statements those of one article one after the other, articles in the order of their ids: the result depends on it,
     *     and the memory that is needed does not depend on how many there are
     */
    public Optional<Disagreement> judge(Iterator<Statement> statements) {
        Group group = new Group();
        statements.forEachRemaining(group::add);
        List<Version> versions = group.versions();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        Statement first = versions.get(0).first();
        List<Finding> findings = findings(versions, first);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        first.measure(),
                        first.dimensions(),
                        first.period(),
                        first.quantity().unitCode(),
                        names(versions, first),
                        versions,
                        group.articles(),
                        group.leftOut(),
                        findings));
    }

    private List<Finding> findings(List<Version> versions, Statement first) {
        List<Restatement> restatements = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            restatements.addAll(Restatements.of(claim(i), versions.get(i), versions));
        }
        if (restatements.isEmpty()) {
            return List.of();
        }
        Optional<Tolerance> tolerance = catalog.tolerance(first.measure());
        Dossier dossier = new Dossier(
                first.published(),
                first.language(),
                IntStream.range(0, versions.size())
                        .<Claim>mapToObj(i -> claim(i, versions.get(i).first()))
                        .toList(),
                List.copyOf(restatements),
                tolerance.stream().toList(),
                List.of());
        return rules.judge(dossier, catalog).findings();
    }

    private static String claim(int index) {
        return String.valueOf(index + 1);
    }

    private static QuantityClaim claim(int index, Statement statement) {
        Span span = new Span(Span.Part.BODY, 0, statement.quote().length(), statement.quote());
        CheckWorthiness worth =
                new CheckWorthiness(1, statement.dated() ? List.of(CheckWorthiness.Reason.DATED) : List.of());
        Attribution attribution =
                statement.speaker().isEmpty() ? Attribution.NONE : new Attribution(statement.speaker(), "", "", false);
        return new QuantityClaim(
                claim(index),
                span,
                new Framing(statement.modality(), Tense.UNKNOWN, attribution, worth),
                new Context(new Sentence(index, index, span), List.of(), List.of(), Optional.empty(), ""),
                statement.measure(),
                statement.dimensions(),
                statement.quantity(),
                statement.period());
    }

    private SortedMap<String, String> names(List<Version> versions, Statement first) {
        SortedMap<String, String> names = new TreeMap<>();
        Stream.of(
                        Stream.of(first.measure()),
                        first.dimensions().values().stream(),
                        versions.stream().map(version -> version.first().speaker()))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty())
                .forEach(id -> names.put(id, catalog.name(id, first.language())));
        return names;
    }
}
