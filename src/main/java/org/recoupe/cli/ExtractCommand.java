package org.recoupe.cli;

import java.io.IOException;
import org.recoupe.FactChecker;
import org.recoupe.article.Article;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.Position;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what is read in articles: mentions and claims, without verdicts. */
final class ExtractCommand implements Command {

    @Override
    public CommandSpec syntax() {
        Syntax syntax = Inputs.addTo(Syntax.of(this, "extract", "Show what is read in articles, without verdicts."));
        return Sources.addData(syntax)
                .flag("As JSON, one article a line: a report without findings.", "--json")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws Exception {
        Inputs inputs = Inputs.of(arguments, terminal);
        FactChecker checker = FactChecker.of(Sources.withoutRules(arguments));
        boolean json = arguments.has("--json");
        inputs.each(draft -> {
            Article article = checker.article(draft);
            if (json) {
                new JsonlReport().write(checker.check(article), terminal.out());
            } else {
                list(article, checker.read(article), terminal);
            }
        });
        return inputs.complete() ? ExitCode.CLEAN : ExitCode.FAILED;
    }

    private static void list(Article article, Reading reading, Terminal terminal) throws IOException {
        for (Mention mention : reading.mentions()) {
            line(article, mention.span(), mention.kind().label(), terminal);
        }
        for (Claim claim : reading.claims()) {
            line(article, claim.span(), claim.id() + " " + claim.kind(), terminal);
        }
    }

    private static void line(Article article, Span span, String kind, Terminal terminal) {
        Position start = Position.start(article, span);
        String title = span.part() == Span.Part.TITLE ? ":title" : "";
        terminal.out()
                .printf(
                        "%s%s:%d:%d: %-16s %s%n",
                        article.origin(), title, start.line(), start.column(), kind, Printable.of(span.quote()));
    }
}
