package org.recoupe.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "completion", "Print a completion script for bash and zsh.")
                .footer("Example:", "  source <(recoupe completion)")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        List<Command> all = Commands.all();
        terminal.out().print(AutoComplete.bash("recoupe", new CommandLine(new Root(all).syntax())));
        return ExitCode.CLEAN;
    }
}
