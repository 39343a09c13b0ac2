package org.recoupe.cli;

import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleProblem;
import picocli.CommandLine.Model.CommandSpec;

/** Says what is wrong in rule files. */
final class RulesLint implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "lint", "Say what is wrong in rule files, with path, line and column."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        RuleBook book = FactChecker.rules(Sources.of(arguments, terminal).skippingBrokenRules());
        List<RuleProblem> problems = book.problems();
        problems.forEach(problem -> terminal.out().println(problem));
        terminal.say("%d rules, %d problems".formatted(book.rules().size(), problems.size()));
        return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
