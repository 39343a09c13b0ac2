package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recoupe.FactChecker;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the examples of rules. */
final class RulesTest implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "test", "Run the examples of rules, or those of the rules named.")
                        .operands("ID", "0..*", "Ids of rules, or the topics they stand in; all rules by default."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        List<RuleExample> examples = examples(arguments);
        FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
        int failed = 0;
        for (RuleExample example : examples) {
            failed += fails(example, checker, terminal) ? 1 : 0;
        }
        List<String> missing = missing(arguments);
        missing.forEach(terminal.out()::println);
        long rules = examples.stream().map(RuleExample::rule).distinct().count();
        terminal.say("%d examples of %d rules: %d failed".formatted(examples.size(), rules, failed));
        return failed + missing.size() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static List<RuleExample> examples(Arguments arguments) throws IOException {
        List<String> named = arguments.operands();
        List<RuleExample> examples = new ArrayList<>();
        for (Path folder : folders(arguments)) {
            RuleExamples.in(folder).stream()
                    .filter(example -> named.isEmpty() || named.stream().anyMatch(name -> isOf(example.rule(), name)))
                    .forEach(examples::add);
        }
        if (examples.isEmpty()) {
            throw arguments.wrong(
                    named.isEmpty()
                            ? "there are no examples: files <rule>.test.yml"
                            : "there are no examples of " + named);
        }
        return examples;
    }

    private static List<String> missing(Arguments arguments) throws IOException {
        List<String> named = arguments.operands();
        List<String> missing = new ArrayList<>();
        for (Path folder : folders(arguments)) {
            RuleExamples.missing(folder).stream()
                    .filter(line -> named.isEmpty()
                            || named.stream().anyMatch(name -> isOf(line.substring(0, line.indexOf(':')), name)))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static boolean isOf(String rule, String name) {
        return rule.equals(name) || rule.startsWith(name + "/");
    }

    /** The folders given, else that of the source checkout; the jar alone carries no examples. */
    private static List<Path> folders(Arguments arguments) {
        List<Path> given = arguments.paths("--rules");
        if (!given.isEmpty()) {
            return given;
        }
        Path own = Path.of(System.getProperty("recoupe.home", "."), "rules");
        if (!Files.isDirectory(own)) {
            throw arguments.wrong("no folder of rules to test; name one with --rules");
        }
        return List.of(own);
    }

    private static boolean fails(RuleExample example, FactChecker checker, Terminal terminal) {
        Optional<String> failure = example.failure(checker);
        if (example.todo()) {
            if (failure.isEmpty()) {
                terminal.say("%s: passes; take its 'todo' away: %s".formatted(example.place(), example.description()));
            }
            return false;
        }
        failure.ifPresent(
                how -> terminal.out().println("%s: %s: %s".formatted(example.place(), example.description(), how)));
        return failure.isPresent();
    }
}
