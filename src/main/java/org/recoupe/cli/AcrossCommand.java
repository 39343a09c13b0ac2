package org.recoupe.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.across.Disagreement;
import org.recoupe.across.DisagreementJson;
import org.recoupe.across.DisagreementText;
import org.recoupe.across.Ledger;
import org.recoupe.report.JsonReport;
import picocli.CommandLine.Model.CommandSpec;

/** Says of reports that exist where their articles give different figures for one thing. */
final class AcrossCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "jsonl");

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Syntax.of(
                        this, "across", "Say where articles that were checked give different figures for one thing.")
                .operands(
                        "FILE|FOLDER",
                        "1..*",
                        "Reports: JSONL, JSON, or a folder of JSON, as 'recoupe check' wrote them.")
                .choice(FORMATS, "For people (text), or a line of JSON for each thing they differ on.", "--format")
                .value("FILE", "File to write, standard output by default.", "-o", "--output");
        return Sources.addTo(syntax)
                .footer(
                        "Articles are set against each other by measure, entities, period and unit. It says that they differ, and",
                        "never which of them is wrong: the rules are those of rules/corpus.",
                        "",
                        "Exit codes: 0 nothing was found, 1 something was.",
                        "",
                        "Examples:",
                        "  recoupe across reports",
                        "  recoupe across --format jsonl -o differences.jsonl reports.jsonl")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        boolean lines = arguments.choice("--format", FORMATS, "text").equals("jsonl");
        Path scratch = Files.createTempDirectory("recoupe-across");
        try (Ledger ledger = Ledger.in(scratch)) {
            boolean complete = true;
            for (Path operand : files(arguments, terminal)) {
                complete &= add(operand, ledger, terminal);
            }
            FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
            int found = write(arguments, terminal, ledger, checker, lines);
            if (!complete) {
                return ExitCode.FAILED;
            }
            return found > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static int write(Arguments arguments, Terminal terminal, Ledger ledger, FactChecker checker, boolean lines)
            throws IOException {
        if (!arguments.has("-o")) {
            return ledger.judge(checker.jury(), found -> terminal.out().print(written(found, lines)));
        }
        try (OutputFile file = OutputFile.at(arguments.path("-o").orElseThrow())) {
            int count = ledger.judge(checker.jury(), found -> file.writer().write(written(found, lines)));
            file.keep();
            return count;
        }
    }

    private static String written(Disagreement found, boolean lines) {
        return lines ? DisagreementJson.line(found) + "\n" : DisagreementText.of(found);
    }

    private static List<Path> files(Arguments arguments, Terminal terminal) throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        for (String operand : arguments.operands()) {
            Path path = Path.of(operand);
            if (Files.isDirectory(path)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.json")) {
                    files.forEach(all::add);
                }
            } else if (Files.exists(path)) {
                all.add(path);
            } else {
                throw new InvalidInput(path + ": no such file. Name reports that 'recoupe check' wrote.");
            }
        }
        return all;
    }

    /** Takes the reports of that file; whether all could be read. */
    private static boolean add(Path file, Ledger ledger, Terminal terminal) throws IOException {
        if (!file.toString().endsWith("l")) {
            ledger.add(ReportFile.read(file));
            return true;
        }
        boolean complete = true;
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                try {
                    ledger.add(JsonReport.read(new StringReader(line)));
                } catch (IOException e) {
                    terminal.say(
                            "recoupe: %s:%d: no report can be read in it: %s".formatted(file, number, e.getMessage()));
                    complete = false;
                }
            }
        }
        return complete;
    }
}
