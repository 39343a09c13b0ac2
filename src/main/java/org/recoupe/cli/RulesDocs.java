package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExample;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the catalogue of rules, running their examples on the way. */
final class RulesDocs implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(
                        Syntax.of(this, "docs", "Write a page of HTML with all rules and what comes of their examples.")
                                .value("FILE", "The page; rules.html by default.", "-o", "--output"))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Options options = Sources.of(arguments, terminal);
        FactChecker checker = FactChecker.of(options);
        Map<RuleExample, RuleExample.Outcome> outcomes = new LinkedHashMap<>();
        for (RuleExample example : RuleFolders.examples(RuleFolders.all(arguments), List.of())) {
            outcomes.put(example, example.outcome(checker));
        }
        Catalogue catalogue = new Catalogue(FactChecker.rules(options), outcomes);
        Path place = arguments.path("--output").orElse(Path.of("rules.html"));
        try (OutputFile output = OutputFile.at(place)) {
            output.writer().write(catalogue.html());
            output.keep();
        }
        terminal.out().println(place);
        terminal.say("%s: %d failed".formatted(Counted.of(outcomes.size(), "example"), catalogue.failed()));
        return catalogue.failed() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
