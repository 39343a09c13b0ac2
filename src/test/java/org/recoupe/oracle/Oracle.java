package org.recoupe.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** Checks true statements as they stand, in other words, and with one thing changed. */
final class Oracle {

    /** How many statements make an article. */
    private static final int TOGETHER = 4;

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 2);

    private final FactChecker checker = FactChecker.of(Options.shipped());
    /** Wordings that were not found consistent, with what was said of them. */
    private final List<String> notConfirmed = new ArrayList<>();
    /** Wordings found inconsistent although they are true. */
    private final List<String> accused = new ArrayList<>();
    /** Mutants that were not found inconsistent. */
    private final List<String> missed = new ArrayList<>();
    /** What else changed its verdict. */
    private final List<String> collateral = new ArrayList<>();

    private final Map<String, int[]> byKind = new TreeMap<>();
    private int wordings;
    private int mutants;

    /** What was found of all statements, with mutants made from that seed. */
    static Oracle of(long seed) {
        Oracle oracle = new Oracle();
        for (String language : List.of("fr", "en")) {
            List<Statement> all = Statement.all(language);
            Mutator mutator = new Mutator(language, seed);
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<Statement> together = all.subList(from, Math.min(from + TOGETHER, all.size()));
                for (int wording = 0; wording < together.get(0).wordings().size(); wording++) {
                    oracle.look(language, together, wording, mutator);
                }
            }
        }
        return oracle;
    }

    private void look(String language, List<Statement> together, int number, Mutator mutator) {
        List<Wording> article = together.stream()
                .map(statement -> statement.wordings().get(number))
                .toList();
        List<String> sentences = article.stream().map(Wording::text).toList();
        List<List<String>> before = verdicts(language, sentences);
        for (int i = 0; i < article.size(); i++) {
            wordings++;
            String what = together.get(i).topic() + " | " + sentences.get(i) + " | " + before.get(i);
            if (before.get(i).contains("INCONSISTENT")) {
                accused.add(what);
            }
            if (!before.get(i).contains("CONSISTENT")) {
                notConfirmed.add(what);
            }
            for (Slot slot : article.get(i).slots()) {
                change(language, article.get(i), i, slot, mutator, sentences, before);
            }
        }
    }

    private void change(
            String language,
            Wording wording,
            int at,
            Slot slot,
            Mutator mutator,
            List<String> sentences,
            List<List<String>> before) {
        List<String> changed = new ArrayList<>(sentences);
        changed.set(at, wording.with(slot, mutator.other(slot)));
        List<List<String>> after = verdicts(language, changed);
        mutants++;
        int[] counts = byKind.computeIfAbsent(slot.kind(), kind -> new int[2]);
        counts[1]++;
        if (after.get(at).contains("INCONSISTENT")) {
            counts[0]++;
        } else {
            missed.add(slot.kind() + " | " + changed.get(at) + " | " + after.get(at));
        }
        for (int i = 0; i < sentences.size(); i++) {
            if (i != at && !after.get(i).equals(before.get(i))) {
                collateral.add(changed.get(at) + " | " + sentences.get(i) + " | " + before.get(i) + " " + after.get(i));
            }
        }
    }

    /** For each sentence the verdicts on its claims; each stands in a paragraph of its own. */
    private List<List<String>> verdicts(String language, List<String> sentences) {
        String text = String.join("\n\n", sentences);
        Article article = new Article("oracle", "oracle", "", text, language, Optional.of(PUBLISHED), Optional.empty());
        Report report = checker.check(article);
        List<List<String>> verdicts = new ArrayList<>();
        int start = 0;
        for (String sentence : sentences) {
            int from = start;
            int to = start + sentence.length();
            verdicts.add(report.claims().stream()
                    .filter(claim ->
                            claim.span().start() >= from && claim.span().start() < to)
                    .map(ReportedClaim::verdict)
                    .map(verdict -> verdict.map(Verdict::name).orElse("NONE"))
                    .sorted()
                    .toList());
            start = to + 2;
        }
        return verdicts;
    }

    List<String> notConfirmed() {
        return notConfirmed;
    }

    List<String> accused() {
        return accused;
    }

    List<String> missed() {
        return missed;
    }

    List<String> collateral() {
        return collateral;
    }

    /** The share of mutants that were found, from 0 to 1. */
    double caught() {
        return 1 - (double) missed.size() / mutants;
    }

    /** The figures, a line each. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%d true sentences: %d confirmed, %d accused"
                .formatted(wordings, wordings - notConfirmed.size(), accused.size()));
        lines.add("%d mutants: %d caught (%.1f %%); %d other verdicts changed"
                .formatted(mutants, mutants - missed.size(), 100 * caught(), collateral.size()));
        byKind.forEach((kind, counts) -> lines.add("  %-10s %d of %d".formatted(kind, counts[0], counts[1])));
        return lines;
    }
}
