package org.recoupe.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What can be done with rules. */
final class RulesCommand implements Command {

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "rules", "Write, list, show, test, check and explain rules.")
                .command(new RulesNew())
                .command(new RulesList())
                .command(new RulesShow())
                .command(new RulesTest())
                .command(new RulesLint())
                .command(new RulesExplain())
                .command(new RulesDocs())
                .command(new RulesCoverage())
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        throw arguments.wrong("a command is missing: new, list, show, test, lint, explain, docs, coverage");
    }
}
