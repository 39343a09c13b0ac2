package org.recoupe.cli;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.article.Article;
import org.recoupe.report.ComparisonText;
import org.recoupe.report.Report;
import picocli.CommandLine.Model.CommandSpec;

/** Sets articles against each other: which sentences of the first do not go with what the others say. */
final class CompareCommand implements Command {

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Inputs.addTo(Syntax.of(
                this, "compare", "Say which sentences of the first article do not go with what the others say."));
        return Sources.addTo(syntax)
                .footer(
                        "Articles in another language than the first are passed over.",
                        "",
                        "Exit codes: 0 nothing was found, 1 something was.",
                        "",
                        "Example:",
                        "  recoupe compare article.html agency.txt ministry.txt")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        Inputs inputs = Inputs.of(arguments, terminal);
        FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
        List<Article> articles = new ArrayList<>();
        inputs.each(draft -> articles.add(checker.article(draft)));
        if (!inputs.complete()) {
            return ExitCode.FAILED;
        }
        if (articles.size() < 2) {
            throw arguments.wrong("one article alone has none to be set against: name at least two");
        }
        Report report = checker.check(articles.get(0), articles.subList(1, articles.size()));
        boolean found = ComparisonText.write(report, terminal.out());
        return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
