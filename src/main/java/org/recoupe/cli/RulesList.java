package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.recoupe.FactChecker;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.review.Decision;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleCard;
import picocli.CommandLine.Model.CommandSpec;

/** Lists rules, one a line: id and name, how loud it is, how many examples its file has, title. */
final class RulesList implements Command {

    @Override
    public CommandSpec syntax() {
        return Decided.addTo(
                        Sources.addTo(
                                Syntax.of(
                                        this,
                                        "list",
                                        "List the rules: id and name, level, examples, false positives of all findings decided on, title.")))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        RuleBook book = FactChecker.rules(Sources.of(arguments, terminal));
        Map<String, Integer> examples = examples(arguments);
        Map<String, Rate> rates =
                Rate.byRule(Decided.of(arguments, Path.of("reports")).decisions());
        int width = book.rules().stream()
                .mapToInt(rule -> rule.key().length())
                .max()
                .orElse(0);
        for (RuleCard rule : book.rules()) {
            String level = book.level(rule).isEmpty() ? "by verdict" : book.level(rule);
            terminal.out()
                    .println(String.format(
                                    Locale.ROOT,
                                    "%-" + Math.max(1, width) + "s  %-10s  %3d  %s%s",
                                    rule.key(),
                                    level,
                                    examples.getOrDefault(rule.id(), 0),
                                    Optional.ofNullable(rates.get(rule.id()))
                                            .map(rate -> rate + "  ")
                                            .orElse(""),
                                    rule.title("en"))
                            .stripTrailing());
        }
        return ExitCode.CLEAN;
    }

    private static Map<String, Integer> examples(Arguments arguments) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Path folder : RuleFolders.all(arguments)) {
            List<RuleExample> all = RuleExamples.in(folder);
            all.forEach(example -> counts.merge(example.rule(), 1, Integer::sum));
        }
        return counts;
    }

    /**
     * How often people found a rule wrong: {@code 2/5}.
     *
     * @param wrong findings decided to be false positives, or misread
     * @param decided all that were decided on
     */
    private record Rate(long wrong, long decided) {

        /** By the latest decision on each finding. */
        static Map<String, Rate> byRule(List<Decision> decisions) {
            Map<String, Decision> latest = new HashMap<>();
            decisions.stream()
                    .sorted(Comparator.comparing(Decision::at))
                    .forEach(each -> latest.put(each.article() + '\n' + each.fingerprint(), each));
            return latest.values().stream()
                    .collect(Collectors.groupingBy(
                            Decision::rule,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    all -> new Rate(
                                            all.stream().filter(Rate::wrong).count(), all.size()))));
        }

        private static boolean wrong(Decision decision) {
            return decision.outcome() == Decision.Outcome.FALSE_POSITIVE
                    || decision.outcome() == Decision.Outcome.CORRECTED;
        }

        @Override
        public String toString() {
            return wrong + "/" + decided;
        }
    }
}
