package org.recoupe.cli;

import org.recoupe.FactChecker;
import org.recoupe.reference.Catalog;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the tables of reference data: name, kind, rows, path. */
final class DataList implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addData(Syntax.of(this, "list", "List the tables: name, kind, rows and path."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        for (Catalog.Dataset table :
                FactChecker.catalog(Sources.of(arguments, terminal)).datasets()) {
            terminal.out().printf("%-24s %-16s %7d  %s%n", table.name(), table.kind(), table.rows(), table.path());
        }
        return ExitCode.CLEAN;
    }
}
