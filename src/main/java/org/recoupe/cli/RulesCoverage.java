package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoupe.FactChecker;
import org.recoupe.RuleExample;
import org.recoupe.reference.Dossier;
import org.recoupe.rule.RuleCoverage;
import picocli.CommandLine.Model.CommandSpec;

/** Says which rules and conditions no example tries. */
final class RulesCoverage implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(
                        this,
                        "coverage",
                        "Say which rules fire in no example, and which conditions could be left out unnoticed."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
        int rules = 0;
        int conditions = 0;
        int untried = 0;
        List<Path> folders = RuleFolders.toTest(arguments);
        for (Path folder : folders) {
            Map<String, List<Dossier>> examples = new HashMap<>();
            for (RuleExample example : RuleFolders.examples(List.of(folder), List.of())) {
                examples.computeIfAbsent(example.rule(), missing -> new ArrayList<>())
                        .add(checker.dossier(example.article()));
            }
            RuleCoverage coverage = RuleCoverage.of(folder, examples, folders);
            coverage.untried().forEach(terminal.out()::println);
            rules += coverage.rules();
            conditions += coverage.conditions();
            untried += coverage.untried().size();
        }
        terminal.say("%s, %s: %d not tried by any example"
                .formatted(Counted.of(rules, "rule"), Counted.of(conditions, "condition"), untried));
        return untried == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
