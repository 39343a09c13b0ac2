package org.recoupe.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.recoupe.FactChecker;
import org.recoupe.article.Article;
import org.recoupe.report.Format;
import org.recoupe.report.Report;
import org.recoupe.report.Run;
import picocli.CommandLine.Model.CommandSpec;

/** Checks articles and writes their reports. */
final class CheckCommand implements Command {

    private static final Path FOLDER = Path.of("reports");

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Inputs.addTo(Syntax.of(this, "check", "Check the claims of articles against reference data."));
        return Sources.addTo(syntax)
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
                .flag("Open the page in a browser.", "--open")
                .footer(
                        "Examples:",
                        "  recoupe check article.html",
                        "  recoupe check article.txt --published 2024-08-19 --open",
                        "  recoupe check --format sarif -o article.sarif article.md",
                        "  recoupe check --format jsonl -o - articles.jsonl")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        FailLevel level = FailLevel.named(arguments.choice("--fail-level", FailLevel.NAMES, "error"));
        Inputs inputs = Inputs.of(arguments, terminal);
        FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
        Remarks remarks = new Remarks(terminal, arguments.has("-q"));
        boolean[] reached = {false};
        try (Delivery delivery = delivery(arguments, terminal)) {
            inputs.each(draft -> {
                Report report = checker.check(checker.article(draft));
                remarks.on(report);
                delivery.take(report);
                reached[0] |= level.reachedBy(report.findings());
            });
            delivery.finish();
            if (arguments.has("--open")
                    && delivery instanceof ReportFolder folder
                    && folder.first().isPresent()) {
                Browser.open(folder.first().get(), terminal);
            }
        }
        if (!inputs.complete()) {
            return ExitCode.FAILED;
        }
        return reached[0] ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static Delivery delivery(Arguments arguments, Terminal terminal) {
        Optional<Path> output = arguments.path("-o");
        if (arguments.has("--format")) {
            if (arguments.has("--open")) {
                throw arguments.wrong("--open shows the page of a run without --format");
            }
            return OneFormat.of(Format.named(arguments.choice("--format", Format.labels(), "")), output, terminal);
        }
        return ReportFolder.at(output.orElse(FOLDER), terminal, arguments.has("-q"));
    }

    /** What is said about reports beside them. */
    private record Remarks(Terminal terminal, boolean quiet, Set<String> said) {

        Remarks(Terminal terminal, boolean quiet) {
            this(terminal, quiet, new HashSet<>());
        }

        void on(Report report) {
            Article article = report.article();
            if (report.claims().isEmpty() && !quiet) {
                terminal.say(
                        "recoupe: %s: no claim was found in it that data could check.".formatted(article.origin()));
            }
            for (Run.Failure failure : report.run().failures()) {
                if (said.add(failure.message())) {
                    terminal.say("recoupe: %s".formatted(failure.message()));
                }
            }
        }
    }
}
