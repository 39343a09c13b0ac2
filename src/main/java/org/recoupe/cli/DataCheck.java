package org.recoupe.cli;

import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataProblem;
import org.recoupe.reference.InvalidData;
import picocli.CommandLine.Model.CommandSpec;

/** Says what is wrong in reference data. */
final class DataCheck implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addData(
                        Syntax.of(this, "check", "Say what is wrong in reference data, with file, line and column."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        List<DataProblem> problems;
        try {
            Catalog catalog = FactChecker.catalog(Sources.of(arguments, terminal));
            problems = catalog.check();
            terminal.say("%d tables, %d problems".formatted(catalog.datasets().size(), problems.size()));
        } catch (InvalidData e) {
            problems = e.problems();
            terminal.say("%d problems".formatted(problems.size()));
        }
        problems.forEach(problem -> terminal.out().println(problem));
        return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
