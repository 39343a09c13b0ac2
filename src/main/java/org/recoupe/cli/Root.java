package org.recoupe.cli;

import java.util.List;
import org.recoupe.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What stands before any command. */
record Root(List<Command> commands) implements Command {

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Syntax.of(
                        this,
                        "recoupe",
                        "Checks the claims of news articles against reference data, by rules in plain files.")
                .footer(
                        "Examples:",
                        "  recoupe check article.html",
                        "  recoupe check article.txt --published 2024-08-19 --open",
                        "  recoupe check --format jsonl -o reports.jsonl articles.jsonl",
                        "",
                        "Exit codes: 0 clean, 1 findings at or over the fail level, 2 anything that went wrong.");
        commands.forEach(syntax::command);
        CommandSpec spec = syntax.spec();
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
        spec.versionProvider(() -> new String[] {"recoupe " + Version.current()});
        return spec;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        throw arguments.wrong("a command is missing: " + String.join(", ", Commands.NAMES));
    }
}
