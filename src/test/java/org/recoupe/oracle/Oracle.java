package org.recoupe.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** Checks true statements as they stand, in other words, and with one thing changed. */
final class Oracle {

    static final List<String> LANGUAGES = List.of("fr", "en");

    /** How many statements make an article. */
    private static final int TOGETHER = 4;

    /** The most wordings that a statement has; some sets have fewer. */
    private static final int WORDINGS = 4;

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 2);

    private final FactChecker checker = FactChecker.of(Options.shipped());
    private final List<Trial> trials = new ArrayList<>();

    private Oracle() {}

    /** All wordings of those sets, with mutants made from that seed. */
    static List<Trial> all(List<Integer> sets, long seed) {
        return run(sets, seed, IntStream.range(0, WORDINGS).boxed().toList());
    }

    /** One wording of each statement; which one, the seed says. */
    static List<Trial> sample(List<Integer> sets, long seed) {
        return run(sets, seed, List.of(-1));
    }

    private static List<Trial> run(List<Integer> sets, long seed, List<Integer> wordings) {
        Oracle oracle = new Oracle();
        for (String language : LANGUAGES) {
            Mutator mutator = new Mutator(language, seed);
            for (int set : sets) {
                List<Statement> all = Statement.all(set, language);
                for (int from = 0; from < all.size(); from += TOGETHER) {
                    List<Statement> together = all.subList(from, Math.min(from + TOGETHER, all.size()));
                    int there = together.get(0).wordings().size();
                    for (int wording : wordings) {
                        if (wording < there) {
                            oracle.look(
                                    together,
                                    wording < 0 ? (int) ((seed + from / TOGETHER) % there) : wording,
                                    mutator);
                        }
                    }
                }
            }
        }
        return oracle.trials;
    }

    private void look(List<Statement> together, int number, Mutator mutator) {
        String language = together.get(0).language();
        List<Wording> article = together.stream()
                .map(statement -> statement.wordings().get(number))
                .toList();
        List<String> sentences = article.stream().map(Wording::text).toList();
        List<List<String>> before = verdicts(language, sentences);
        for (int i = 0; i < article.size(); i++) {
            Statement statement = together.get(i);
            trials.add(new Trial(statement, "", sentences.get(i), before.get(i), List.of()));
            for (Slot slot : statement.falsifiable(article.get(i))) {
                List<String> changed = new ArrayList<>(sentences);
                changed.set(i, article.get(i).with(slot, mutator.other(slot, statement)));
                List<List<String>> after = verdicts(language, changed);
                trials.add(new Trial(
                        statement, slot.kind(), changed.get(i), after.get(i), collateral(sentences, i, before, after)));
            }
        }
    }

    private static List<String> collateral(
            List<String> sentences, int at, List<List<String>> before, List<List<String>> after) {
        return IntStream.range(0, sentences.size())
                .filter(i -> i != at && !after.get(i).equals(before.get(i)))
                .mapToObj(i -> sentences.get(i) + " " + before.get(i) + " → " + after.get(i))
                .toList();
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
}
