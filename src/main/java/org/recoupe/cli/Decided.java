package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.report.Report;
import org.recoupe.report.Review;
import org.recoupe.review.Decision;
import org.recoupe.review.DecisionFile;

/**
 * The decisions that a run carries over into its reports.
 *
 * @param decisions all of them, whatever article they are about
 */
record Decided(List<Decision> decisions) {

    Decided {
        decisions = List.copyOf(decisions);
    }

    /** Adds the option that names their file to a command. */
    static Syntax addTo(Syntax syntax) {
        return syntax.value(
                "FILE", "Decisions of people to carry over (reviews.jsonl in the folder of the reports).", "--reviews");
    }

    /** Those of the file that the arguments name, else of the one in that folder, if there is one. */
    static Decided of(Arguments arguments, Path folder) {
        return new Decided(read(arguments.path("--reviews").orElse(folder.resolve(DecisionFile.NAME))));
    }

    /** Those of that file. */
    static List<Decision> read(Path file) {
        try {
            return new DecisionFile(file).read();
        } catch (IOException e) {
            throw new InvalidInput(String.valueOf(e.getMessage()));
        }
    }

    /** The report with what was decided about it. */
    Report carriedTo(Report report) {
        return decisions.isEmpty()
                ? report
                : report.with(Review.of(report.article().id(), report.findings(), decisions));
    }
}
