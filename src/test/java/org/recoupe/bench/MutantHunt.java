package org.recoupe.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recoupe.FactChecker;
import org.recoupe.RuleExample;
import org.recoupe.RuleExample.Expected;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Dossier;
import org.recoupe.rule.RuleBook;

/**
 * Looks for examples that would notice the mutants of one rule that its own do not: among variations of its own, those on
 * which mutant and rule differ. It says what the rule says now; whether that is right, whoever takes one must judge.
 */
final class MutantHunt {

    private final String id;
    private final Catalog catalog;
    private final FactChecker reader;
    private final List<Trial> trials = new ArrayList<>();
    private final Map<RuleMutant, BitSet> noticed = new LinkedHashMap<>();
    private final Map<RuleMutant, RuleBook> books = new LinkedHashMap<>();

    /** A text, what the rules see of it, and what is to come of it. */
    private record Trial(RuleExample example, Dossier dossier, Optional<String> claim) {

        private boolean passes(List<Finding> findings) {
            String rule = example.rule();
            Expected expected = example.expected();
            if (claim.isEmpty()) {
                return findings.stream().noneMatch(finding -> finding.restsOn(rule));
            }
            List<Finding> here = findings.stream()
                    .filter(finding -> finding.claim().equals(claim.get()))
                    .toList();
            boolean own = expected.caveat().isEmpty() && expected.absent().isEmpty();
            return here.stream()
                            .anyMatch(finding -> (!own || finding.restsOn(rule))
                                    && finding.verdict() == expected.verdict().orElseThrow()
                                    && (expected.caveat().isEmpty()
                                            || finding.caveats().contains(expected.caveat()))
                                    && finding.caveats().stream().noneMatch(expected.absent()::contains))
                    && here.stream()
                            .noneMatch(finding -> finding.restsOn(rule)
                                    && finding.verdict() != expected.verdict().orElseThrow());
        }
    }

    MutantHunt(String id, List<Variations.Text> texts, Catalog catalog, FactChecker reader, RuleBook book) {
        this.id = id;
        this.catalog = catalog;
        this.reader = reader;
        for (Variations.Text text : texts) {
            RuleExample bare = example(text, text.text(), List.of(), new Expected(Optional.empty(), "", "", Set.of()));
            Dossier dossier = reader.dossier(bare.article());
            List<Finding> findings = book.judge(dossier, catalog).findings();
            if (findings.stream().noneMatch(this::concerns)) {
                trials.add(new Trial(bare, dossier, Optional.empty()));
            }
            findings.stream()
                    .filter(this::concerns)
                    .forEach(finding -> expectations(finding)
                            .forEach(expected -> span(dossier, finding.claim())
                                    .ifPresent(span -> trials.add(new Trial(
                                            example(text, text.text(), List.of(span), expected),
                                            dossier,
                                            Optional.of(finding.claim()))))));
        }
    }

    /** A rule that gives caveats only has no finding of its own. */
    private boolean concerns(Finding finding) {
        return finding.restsOn(id) || id.endsWith("caveats");
    }

    private Stream<Expected> expectations(Finding finding) {
        Optional<Verdict> verdict = Optional.of(finding.verdict());
        Stream<Expected> caveats =
                finding.caveats().stream().map(caveat -> new Expected(verdict, "", caveat, Set.of()));
        Set<String> other = new TreeSet<>(Set.of(
                "understated",
                "hindsight",
                "provisional",
                "single-source",
                "close-call",
                "revised-since",
                "right-since-revised",
                "source-gap"));
        other.removeAll(finding.caveats());
        Stream<Expected> absent = id.endsWith("caveats")
                ? other.stream().map(caveat -> new Expected(verdict, "", "", Set.of(caveat)))
                : Stream.empty();
        return Stream.of(
                        Stream.of(new Expected(verdict, "", "", Set.of())),
                        id.endsWith("caveats") ? caveats : Stream.<Expected>empty(),
                        absent)
                .flatMap(all -> all);
    }

    private static Optional<Span> span(Dossier dossier, String claim) {
        return dossier.claims().stream()
                .filter(each -> each.id().equals(claim))
                .map(Claim::span)
                .filter(span -> span.part() == Span.Part.BODY)
                .findFirst();
    }

    private RuleExample example(Variations.Text text, String written, List<Span> marked, Expected expected) {
        return new RuleExample(
                id,
                "hunt",
                "",
                text.language(),
                text.from().published(),
                text.from().title(),
                written,
                marked,
                List.of(),
                text.from().data(),
                expected,
                false);
    }

    /** Tries that mutant on all texts. */
    void look(RuleMutant mutant, RuleBook book) {
        BitSet found = new BitSet();
        for (int i = 0; i < trials.size() && found.cardinality() < 25; i++) {
            if (!trials.get(i)
                    .passes(book.judge(trials.get(i).dossier(), catalog).findings())) {
                found.set(i);
            }
        }
        if (!found.isEmpty()) {
            noticed.put(mutant, found);
            books.put(mutant, book);
        }
    }

    /** Few examples that notice as many as any can, as a {@code .test.yml} has them. */
    List<String> examples() {
        List<String> lines = new ArrayList<>();
        while (!noticed.isEmpty()) {
            int best = best();
            RuleExample example = trials.get(best).example();
            List<String> caught = new ArrayList<>();
            boolean sound = example.failure(reader).isEmpty();
            for (RuleMutant mutant : List.copyOf(noticed.keySet())) {
                if (Objects.requireNonNull(noticed.get(mutant)).get(best)) {
                    Objects.requireNonNull(noticed.get(mutant)).clear(best);
                    if (sound
                            && example.failure(FactChecker.of(catalog, Objects.requireNonNull(books.get(mutant))))
                                    .isPresent()) {
                        caught.add(mutant.what());
                        noticed.remove(mutant);
                    } else if (Objects.requireNonNull(noticed.get(mutant)).isEmpty()) {
                        noticed.remove(mutant);
                    }
                }
            }
            if (!caught.isEmpty()) {
                lines.add(yaml(example, caught));
            }
        }
        return lines;
    }

    private int best() {
        int[] count = new int[trials.size()];
        noticed.values().forEach(found -> found.stream().forEach(i -> count[i]++));
        return Stream.iterate(0, i -> i < count.length, i -> i + 1)
                .max(Comparator.comparingInt((Integer i) -> count[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static String yaml(RuleExample example, List<String> caught) {
        StringBuilder text = new StringBuilder(example.text());
        example.marked().stream()
                .findFirst()
                .ifPresent(span -> text.insert(span.end(), "**").insert(span.start(), "**"));
        Expected expected = example.expected();
        String outcome = example.marked().isEmpty()
                ? "none"
                : "{ verdict: %s%s%s }"
                        .formatted(
                                expected.verdict().orElseThrow(),
                                expected.caveat().isEmpty() ? "" : ", caveat: " + expected.caveat(),
                                expected.absent().isEmpty()
                                        ? ""
                                        : ", without: "
                                                + expected.absent().iterator().next());
        return "# %s: %s%n- description: %n  lang: %s%n%s%s  text: \"%s\"%n  expect: %s"
                .formatted(
                        example.rule(),
                        String.join(" | ", caught),
                        example.language(),
                        example.published()
                                .map(day -> "  published: " + day + "\n")
                                .orElse(""),
                        example.title().isEmpty() ? "" : "  title: " + example.title() + "\n",
                        text,
                        outcome);
    }
}
