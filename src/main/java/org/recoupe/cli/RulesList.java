package org.recoupe.cli;

import org.recoupe.FactChecker;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleCard;
import picocli.CommandLine.Model.CommandSpec;

/** Lists rules, one a line: id, name, whether it is switched off, title. */
final class RulesList implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "list", "List the rules: id, name and title."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        RuleBook book = FactChecker.rules(Sources.of(arguments, terminal));
        int width = book.rules().stream()
                .mapToInt(rule -> rule.key().length())
                .max()
                .orElse(0);
        for (RuleCard rule : book.rules()) {
            String title = (book.off(rule) ? "(off) " : "") + rule.title("en");
            terminal.out().println((rule.key() + " ".repeat(width - rule.key().length() + 2) + title).stripTrailing());
        }
        return ExitCode.CLEAN;
    }
}
