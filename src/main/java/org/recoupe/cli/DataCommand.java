package org.recoupe.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What can be done with reference data. */
final class DataCommand implements Command {

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "data", "Check, list, search and import reference data.")
                .command(new DataCheck())
                .command(new DataList())
                .command(new DataShow())
                .command(new DataSearch())
                .command(new DataImport())
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        throw arguments.wrong("a command is missing: check, list, show, search, import");
    }
}
