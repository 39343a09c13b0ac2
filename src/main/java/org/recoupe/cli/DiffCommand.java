package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.report.Diff;
import org.recoupe.report.DiffText;
import org.recoupe.report.Report;
import picocli.CommandLine.Model.CommandSpec;

/** Says what became of the findings of one report in a later one on the same article. */
final class DiffCommand implements Command {

    @Override
    public CommandSpec syntax() {
        return Syntax.of(
                        this,
                        "diff",
                        "Say what is new, re-opened, the same, fixed or not checked again, from one report to a later one.")
                .operands("BEFORE.json AFTER.json", "2", "Two reports on the same article.")
                .footer(
                        "Exit codes: 0 nothing new or re-opened, 1 something is.",
                        "",
                        "Example:",
                        "  recoupe diff monday/article.json reports/article.json")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        List<String> paths = arguments.operands();
        Report before = ReportFile.read(Path.of(paths.get(0)));
        Report after = ReportFile.read(Path.of(paths.get(1)));
        Diff diff = Diff.of(before, after);
        DiffText.write(diff, after, terminal.out());
        boolean worse = diff.count(Diff.Kind.NEW) + diff.count(Diff.Kind.REOPENED) > 0;
        return worse ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
