package org.recoupe.cli;

import java.util.HashSet;
import java.util.Set;
import org.recoupe.article.Article;
import org.recoupe.report.Report;
import org.recoupe.report.Run;

/** What is said about reports beside them. */
record Remarks(Terminal terminal, boolean quiet, Set<String> said) {

    Remarks(Terminal terminal, boolean quiet) {
        this(terminal, quiet, new HashSet<>());
    }

    void on(Report report) {
        Article article = report.article();
        if (report.claims().isEmpty() && !quiet) {
            terminal.say("recoupe: %s: no claim was found in it that data could check.".formatted(article.origin()));
        }
        long unused = report.review().unused().size();
        if (unused > 0 && !quiet) {
            terminal.say(
                    "recoupe: %s: %d of the decisions about it are about findings that are no longer there; the page lists them."
                            .formatted(article.origin(), unused));
        }
        for (Run.Failure failure : report.run().failures()) {
            if (said.add(failure.message())) {
                terminal.say("recoupe: %s".formatted(failure.message()));
            }
        }
    }
}
