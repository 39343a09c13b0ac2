package org.recoupe.cli;

import java.io.IOException;
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

    private static final List<String> FORMATS = List.of("text", "junit");

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "test", "Run the examples of rules, or those of the rules named.")
                        .choice(FORMATS, "How to say what came of them; text by default.", "-f", "--format")
                        .flag("Go on, and run again what a change concerns as soon as a file is saved.", "--watch")
                        .value("FILE", "Write that to a file.", "-o", "--output")
                        .operands("ID", "0..*", "Ids of rules, or the topics they stand in; all rules by default."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        FactChecker checker = FactChecker.of(
                arguments.has("--watch")
                        ? Sources.of(arguments, terminal).skippingBrokenRules()
                        : Sources.of(arguments, terminal));
        int code = run(examples(arguments), missing(arguments), checker, arguments, terminal);
        if (arguments.has("--watch")) {
            new WatchedRules(arguments, terminal, checker).run();
        }
        return code;
    }

    private static int run(
            List<RuleExample> examples,
            List<String> missing,
            FactChecker checker,
            Arguments arguments,
            Terminal terminal)
            throws IOException {
        List<TestedExample> tested = new ArrayList<>();
        for (RuleExample example : examples) {
            tested.add(new TestedExample(example, example.failure(checker)));
        }
        String format = arguments.choice("--format", FORMATS, "text");
        String result = format.equals("junit") ? RulesJunit.xml(tested, missing) : text(tested, missing);
        Optional<Path> file = arguments.path("--output");
        if (file.isPresent()) {
            try (OutputFile output = OutputFile.at(file.get())) {
                output.writer().write(result);
                output.keep();
            }
        } else {
            terminal.out().print(result);
        }
        tested.stream()
                .filter(TestedExample::mended)
                .forEach(each -> terminal.say("%s: passes; take its 'todo' away: %s"
                        .formatted(each.example().place(), each.example().description())));
        long failed = tested.stream().filter(TestedExample::failed).count();
        long rules = examples.stream().map(RuleExample::rule).distinct().count();
        terminal.say("%s of %s: %d failed"
                .formatted(Counted.of(examples.size(), "example"), Counted.of(rules, "rule"), failed));
        return failed + missing.size() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    static String text(List<TestedExample> tested, List<String> missing) {
        StringBuilder text = new StringBuilder();
        tested.stream()
                .filter(TestedExample::failed)
                .map(each -> "%s: %s: %s\n"
                        .formatted(
                                each.example().place(),
                                each.example().description(),
                                each.failure().orElse("")))
                .forEach(text::append);
        missing.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static List<RuleExample> examples(Arguments arguments) throws IOException {
        List<String> named = arguments.operands();
        List<RuleExample> examples = RuleFolders.examples(RuleFolders.toTest(arguments), named);
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
        for (Path folder : RuleFolders.toTest(arguments)) {
            RuleExamples.missing(folder).stream()
                    .filter(line -> RuleFolders.isOneOf(line.substring(0, line.indexOf(':')), named))
                    .forEach(missing::add);
        }
        return missing;
    }
}
