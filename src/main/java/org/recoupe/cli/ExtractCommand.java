package org.recoupe.cli;

import org.recoupe.FactChecker;
import org.recoupe.article.Article;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.ReadingText;
import org.recoupe.report.ReportWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what is read in articles: mentions and claims, without verdicts. */
final class ExtractCommand implements Command {

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Inputs.addTo(Syntax.of(
                this, "extract", "Show what is read in articles, without verdicts: in colour on a terminal."));
        return Sources.addData(syntax)
                .flag("As JSON, one article a line: a report without findings.", "--json")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        Inputs inputs = Inputs.of(arguments, terminal);
        FactChecker checker = FactChecker.of(Sources.withoutRules(arguments, terminal));
        ReportWriter writer = arguments.has("--json") ? new JsonlReport() : new ReadingText(terminal.colour());
        inputs.each(draft -> {
            Article article = checker.article(draft);
            writer.write(checker.check(article), terminal.out());
        });
        return inputs.complete() ? ExitCode.CLEAN : ExitCode.FAILED;
    }
}
