package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExamples;
import org.recoupe.reference.Catalog;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleLint;
import picocli.CommandLine.Model.CommandSpec;

/** Says what is wrong in rule files, their examples and levels. */
final class RulesLint implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "lint", "Say what is wrong in rule files, with path, line and column."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Options options = Sources.of(arguments, terminal).skippingBrokenRules();
        RuleBook book = FactChecker.rules(options);
        List<Object> problems = new ArrayList<>(book.problems());
        Catalog catalog = FactChecker.catalog(options);
        Set<String> datasets =
                catalog.datasets().stream().map(Catalog.Dataset::name).collect(Collectors.toSet());
        for (Path folder : RuleFolders.all(arguments)) {
            problems.addAll(RuleLint.of(folder, catalog.measures(), datasets, book));
            problems.addAll(examples(folder));
        }
        problems.forEach(problem -> terminal.out().println(problem));
        terminal.say(
                "%s, %s".formatted(Counted.of(book.rules().size(), "rule"), Counted.of(problems.size(), "problem")));
        return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    /** What is wrong with the examples, or missing from them. */
    private static List<?> examples(Path folder) throws IOException {
        try {
            return RuleExamples.missing(folder);
        } catch (RuleExamples.InvalidExample e) {
            return e.problems();
        }
    }
}
