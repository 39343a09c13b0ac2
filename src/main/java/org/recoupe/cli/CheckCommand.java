package org.recoupe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Draft;
import org.recoupe.report.Format;
import picocli.CommandLine.Model.CommandSpec;

/** Checks articles and writes their reports. */
final class CheckCommand implements Command {

    private static final Path FOLDER = Path.of("reports");
    private static final List<String> PAGE_LANGUAGES = List.of("fr", "en");

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Inputs.addTo(Syntax.of(this, "check", "Check the claims of articles against reference data."));
        return Decided.addTo(Sources.addTo(syntax))
                .flag("Leave out rule files that do not compile; the report names them.", "--skip-broken-rules")
                .choice(Format.labels(), "Write this format alone, to the file -o or to standard output.", "--format")
                .value(
                        "PATH",
                        "Folder for <article>.html and <article>.json (reports), or with --format the file to write.",
                        "-o",
                        "--output")
                .choice(
                        FailLevel.NAMES,
                        "From which severity on findings make the exit code 1 (error).",
                        "--fail-level")
                .choice(PAGE_LANGUAGES, "Language of pages; that of the article by default.", "--page-language")
                .flag("Open the page in a browser.", "--open")
                .value("N", "Articles to check at once (many: one for each core; few: 1).", "--threads")
                .flag("Go on with a run that was ended: what stands in -o already is not checked again.", "--resume")
                .value(
                        "FILE",
                        "Also write where articles of the run give different figures for one thing, a line of JSON each.",
                        "--across")
                .flag("Tell on standard error how far it is, even where that is no terminal.", "--progress")
                .flag("Go on, and check again as soon as an article, a rule or a data file is saved.", "--watch")
                .flag(
                        "Check in a process of its own, which may take --isolate-seconds and --isolate-memory;"
                                + " when it takes more, check again without the rules of --rules.",
                        "--isolate-rules")
                .value("N", "Seconds that process may take (60).", "--isolate-seconds")
                .value("MB", "Megabytes of memory it may take (512).", "--isolate-memory")
                .footer(
                        "Examples:",
                        "  recoupe check article.html",
                        "  recoupe check article.txt --published 2024-08-19 --open",
                        "  recoupe check --format sarif -o article.sarif article.md",
                        "  recoupe check --format jsonl -o - articles.jsonl",
                        "  recoupe check --resume --across differences.jsonl --format jsonl -o reports.jsonl archive/")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.has("--isolate-rules")) {
            return new IsolatedCheck(arguments, terminal).run();
        }
        Options options = Sources.of(arguments, terminal);
        if (arguments.has("--watch")) {
            return new WatchedCheck(arguments, terminal, options.skippingBrokenRules()).run();
        }
        return check(FactChecker.of(options), arguments, terminal, draft -> true);
    }

    /** Checks those of the articles; the result is an {@link ExitCode}. */
    static int check(FactChecker checker, Arguments arguments, Terminal terminal, Predicate<Draft> wanted)
            throws Exception {
        FailLevel level = FailLevel.named(arguments.choice("--fail-level", FailLevel.NAMES, "error"));
        Inputs inputs = Inputs.of(arguments, terminal);
        Decided decided = decided(arguments);
        int threads = arguments.number("--threads", inputs.many() ? cores() : 1);
        try (Delivery delivery = delivery(arguments, terminal, threads == 1);
                Across across = Across.of(arguments)) {
            CheckRun run = new CheckRun(checker, arguments, terminal, inputs, decided, level, delivery, across);
            run.check(wanted, threads);
            delivery.finish();
            across.finish(checker);
            if (arguments.has("--open")
                    && delivery instanceof ReportFolder folder
                    && folder.first().isPresent()) {
                Browser.open(folder.first().get(), terminal);
            }
            if (!inputs.complete()) {
                return ExitCode.FAILED;
            }
            return run.reached() ? ExitCode.FINDINGS : ExitCode.CLEAN;
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The folder that reports are written to. */
    static Path folder(Arguments arguments) {
        return arguments.path("-o").orElse(FOLDER);
    }

    /** Beside the reports lie the decisions about them; a single format goes by those that are named. */
    private static Decided decided(Arguments arguments) {
        boolean none = arguments.has("--format") && !arguments.has("--reviews");
        return none ? new Decided(List.of()) : Decided.of(arguments, folder(arguments));
    }

    private static Delivery delivery(Arguments arguments, Terminal terminal, boolean single) {
        String language =
                arguments.has("--page-language") ? arguments.choice("--page-language", PAGE_LANGUAGES, "") : "";
        if (!arguments.has("--format")) {
            return ReportFolder.at(folder(arguments), language, terminal, arguments.has("-q"), single);
        }
        if (arguments.has("--open")) {
            throw arguments.wrong("--open shows the page of a run without --format");
        }
        Format format = Format.named(arguments.choice("--format", Format.labels(), ""));
        Optional<ReportLines> lines =
                format == Format.JSONL ? arguments.path("-o").flatMap(ReportLines::at) : Optional.empty();
        boolean resume = arguments.has("--resume");
        if (lines.isPresent()) {
            return resume ? lines.get() : lines.get().fresh(terminal);
        }
        if (resume) {
            throw arguments.wrong("--resume goes with the folder of reports, or with --format jsonl and a file -o");
        }
        return OneFormat.of(format, language, arguments.path("-o"), terminal);
    }
}
