package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recoupe.FactChecker;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleCard;
import picocli.CommandLine.Model.CommandSpec;

/** Lists rules, one a line: id and name, how loud it is, how many examples its file has, title. */
final class RulesList implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "list", "List the rules: id and name, level, examples, title."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        RuleBook book = FactChecker.rules(Sources.of(arguments, terminal));
        Map<String, Integer> examples = examples(arguments);
        int width = book.rules().stream()
                .mapToInt(rule -> rule.key().length())
                .max()
                .orElse(0);
        for (RuleCard rule : book.rules()) {
            String level = book.level(rule).isEmpty() ? "by verdict" : book.level(rule);
            terminal.out()
                    .println(String.format(
                                    Locale.ROOT,
                                    "%-" + Math.max(1, width) + "s  %-10s  %3d  %s",
                                    rule.key(),
                                    level,
                                    examples.getOrDefault(rule.id(), 0),
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
}
