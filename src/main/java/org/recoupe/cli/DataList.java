package org.recoupe.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.recoupe.FactChecker;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.Holdings;
import org.recoupe.reference.HoldingsJson;
import picocli.CommandLine.Model.CommandSpec;

/** Lists what reference data there is: its tables, and of each measure how far it reaches. */
final class DataList implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addData(Syntax.of(
                        this, "list", "List the tables, and what each measure covers: countries, years, releases."))
                .flag("Print the measures as JSON, for programs.", "--json")
                .footer(
                        "'recoupe data search WORDS' finds one; 'recoupe data show MEASURE COUNTRY' prints its figures.")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Catalog catalog = FactChecker.catalog(Sources.of(arguments, terminal));
        List<Holdings.Coverage> all = catalog.holdings().all();
        if (arguments.has("--json")) {
            HoldingsJson.coverages(all, terminal.out());
            return ExitCode.CLEAN;
        }
        for (Catalog.Dataset table : catalog.datasets()) {
            if (!table.kind().equals("observations")) {
                terminal.out().printf("%-24s %-16s %7d  %s%n", table.name(), table.kind(), table.rows(), table.path());
            }
        }
        terminal.out().println();
        all.forEach(each -> terminal.out().println(line(each)));
        return ExitCode.CLEAN;
    }

    /** What is held of a measure, in one line. */
    static String line(Holdings.Coverage it) {
        String label = it.labels().values().stream().findFirst().orElse("");
        String countries = it.countries() == 0 ? "" : ", %,d countries".formatted(it.countries());
        String released = it.released().isEmpty() ? "" : ", released to " + it.released();
        return String.format(
                Locale.ROOT,
                "%-28s %-12s %,9d values, %,d series%s, %s%s  [%s]  %s",
                it.measure(),
                it.unit(),
                it.observations(),
                it.series(),
                countries,
                it.from().isEmpty() ? "undated" : it.from() + " to " + it.to(),
                released,
                String.join("; ", it.publishers().stream().limit(3).toList()),
                label);
    }
}
