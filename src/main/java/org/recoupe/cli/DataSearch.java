package org.recoupe.cli;

import java.io.IOException;
import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.reference.Holdings;
import org.recoupe.reference.HoldingsJson;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the measures that some words speak of. */
final class DataSearch implements Command {

    private static final int MOST = 20;

    @Override
    public CommandSpec syntax() {
        return Sources.addData(
                        Syntax.of(this, "search", "Find the measures that some words speak of, in French or English.")
                                .operands("WORDS", "1..*", "Words that all stand in its name, in whatever form."))
                .flag("Print them as JSON, for programs.", "--json")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        String words = String.join(" ", arguments.operands());
        List<Holdings.Coverage> found =
                FactChecker.catalog(Sources.of(arguments, terminal)).holdings().search(words);
        if (arguments.has("--json")) {
            HoldingsJson.coverages(found, terminal.out());
            return ExitCode.CLEAN;
        }
        if (found.isEmpty()) {
            throw new InvalidInput(
                    "no measure is called '%s'. Try fewer words, or see 'recoupe data list'; 'recoupe data import' adds official downloads."
                            .formatted(words));
        }
        found.stream().limit(MOST).forEach(each -> terminal.out().println(DataList.line(each)));
        if (found.size() > MOST) {
            terminal.say("and %d more; add a word to see fewer".formatted(found.size() - MOST));
        }
        return ExitCode.CLEAN;
    }
}
