package org.recoupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Draft;
import org.recoupe.reference.InvalidData;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleFolder;

/**
 * Checks articles, and again whenever one of them, a rule or a data file is saved. What is broken is told, and what it was
 * before stays in force until it is mended.
 */
final class WatchedCheck {

    private final Arguments arguments;
    private final Terminal terminal;
    private final Options options;
    private final List<Path> rules;
    private final List<Path> articles;

    WatchedCheck(Arguments arguments, Terminal terminal, Options options) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.options = options;
        this.rules = options.rules().stream().map(RuleFolder::place).toList();
        this.articles = arguments.operands().stream().map(this::place).toList();
    }

    private Path place(String operand) {
        if (operand.equals(ArticleReader.STDIN)) {
            throw arguments.wrong("--watch needs articles in files: standard input is read once");
        }
        // The part of a pattern such as texts/*.md that names a folder.
        String plain = operand.split("[*?\\[{]", 2)[0];
        Path path = Path.of(plain);
        return plain.equals(operand) || Files.isDirectory(path)
                ? path
                : Optional.ofNullable(path.getParent()).orElse(Path.of("."));
    }

    /** Goes on until the thread is interrupted, or the process is told to end. */
    int run() throws Exception {
        EndOfRun end = EndOfRun.ofThisThread();
        List<Path> places = Stream.of(rules, options.data(), articles)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        try (Watch watch = new Watch(places, Optional.of(CheckCommand.folder(arguments)))) {
            FactChecker checker = FactChecker.of(options);
            CheckCommand.check(checker, arguments, terminal, draft -> true);
            terminal.say("Watching %s; stop with Ctrl-C.".formatted(places));
            for (Set<Path> changed = watch.changed(); !changed.isEmpty(); changed = watch.changed()) {
                long start = System.nanoTime();
                checker = again(changed, checker);
                terminal.say("(%d ms)".formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            }
        } finally {
            end.reached();
        }
        return ExitCode.CLEAN;
    }

    private FactChecker again(Set<Path> changed, FactChecker before) throws Exception {
        FactChecker checker = before;
        if (touches(changed, options.data())) {
            checker = withData(checker);
        }
        if (touches(changed, rules)) {
            RuleBook book = before.rulesAgain(options);
            book.problems().forEach(problem -> terminal.say(problem.toString()));
            checker = checker.withRules(book.withoutProblems());
        }
        boolean all = checker != before || arguments.operands().size() > 1;
        try {
            CheckCommand.check(checker, arguments, terminal, all ? draft -> true : oneOf(changed));
        } catch (InvalidInput e) {
            terminal.say("recoupe: " + e.getMessage());
        }
        return checker;
    }

    private FactChecker withData(FactChecker before) {
        try {
            return before.withData(FactChecker.catalog(options));
        } catch (InvalidData e) {
            terminal.say("recoupe: %s%nThe data as it was before stays in force.".formatted(e.getMessage()));
            return before;
        }
    }

    private static boolean touches(Set<Path> changed, List<Path> folders) {
        return changed.stream().anyMatch(file -> folders.stream().anyMatch(file::startsWith));
    }

    private static Predicate<Draft> oneOf(Set<Path> changed) {
        List<String> names = new ArrayList<>();
        changed.stream().map(Path::normalize).map(Path::toString).forEach(names::add);
        return draft -> names.stream()
                .anyMatch(name -> Path.of(draft.origin()).normalize().toString().startsWith(name));
    }
}
