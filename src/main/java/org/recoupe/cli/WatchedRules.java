package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.rule.RuleBook;
import picocli.CommandLine.ParameterException;

/** Runs examples again whenever a file of the rules changes: those beside it, or all where others may be concerned. */
final class WatchedRules {

    private final Arguments arguments;
    private final Terminal terminal;
    private final List<Path> folders;
    private FactChecker checker;

    WatchedRules(Arguments arguments, Terminal terminal, FactChecker checker) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.folders = RuleFolders.toTest(arguments);
        this.checker = checker;
    }

    /** Goes on until the thread is interrupted. */
    void run() throws IOException {
        try (Watch watch = new Watch(folders)) {
            terminal.say("Watching %s; stop with Ctrl-C.".formatted(folders));
            for (Set<Path> changed = watch.changed(); !changed.isEmpty(); changed = watch.changed()) {
                long start = System.nanoTime();
                try {
                    again(changed);
                } catch (RuleExamples.InvalidExample | ParameterException e) {
                    terminal.say(String.valueOf(e.getMessage()));
                }
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                terminal.say("(%d ms)".formatted(took));
            }
        }
    }

    /** A broken file is told, and the rules in the others go on. */
    private void again(Set<Path> changed) throws IOException {
        Options options = Sources.of(arguments, terminal).skippingBrokenRules();
        RuleBook book = FactChecker.rules(options);
        book.problems().forEach(problem -> terminal.out().println(problem));
        checker = checker.withRules(book.withoutProblems());
        List<String> concerned = concerned(changed);
        List<TestedExample> tested = new ArrayList<>();
        for (RuleExample example : RuleFolders.examples(folders, arguments.operands())) {
            if (RuleFolders.isOneOf(example.rule(), concerned)) {
                tested.add(new TestedExample(example, example.failure(checker)));
            }
        }
        terminal.out().print(RulesTest.text(tested, List.of()));
        long failed = tested.stream().filter(TestedExample::failed).count();
        terminal.say("%s: %d failed".formatted(Counted.of(tested.size(), "example"), failed));
    }

    /** The rules whose files changed; none, which means all, where a table, level or sentence did. */
    private List<String> concerned(Set<Path> changed) {
        List<String> rules = new ArrayList<>();
        for (Path file : changed) {
            Path parent = file.getParent();
            boolean own = file.toString().matches(".*\\.(?:drl|dslr|test\\.yml)");
            if (parent == null || !own) {
                return List.of();
            }
            folders.stream()
                    .filter(parent::startsWith)
                    .map(folder -> folder.relativize(parent).toString().replace('\\', '/'))
                    .forEach(rules::add);
        }
        return rules;
    }
}
