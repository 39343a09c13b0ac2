package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.recoupe.report.IndexPage;
import org.recoupe.report.Shelf;
import org.recoupe.report.Summary;
import org.recoupe.review.DecisionFile;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the list of all reports in a folder. */
final class IndexCommand implements Command {

    private static final List<String> LANGUAGES = List.of("fr", "en");

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "index", "Write index.html: all reports in a folder, newest first.")
                .operands("FOLDER", "0..1", "The folder of the reports (reports).")
                .choice(LANGUAGES, "Language of the list; that of most articles by default.", "--page-language")
                .flag("Open the list in a browser.", "--open")
                .footer("Example:", "  recoupe index reports")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Path folder = Path.of(arguments.operands().stream().findFirst().orElse("reports"));
        if (!Files.isDirectory(folder)) {
            throw new InvalidInput(folder + ": no such folder. 'recoupe check' writes its reports into reports/.");
        }
        Path page = write(folder, arguments.value("--page-language").orElse(""));
        terminal.out().println(page.toAbsolutePath().normalize().toUri());
        if (arguments.has("--open")) {
            Browser.open(page, terminal);
        }
        return ExitCode.CLEAN;
    }

    /** Writes the list of that folder, in that language; empty for that of most articles. */
    static Path write(Path folder, String language) throws IOException {
        List<Summary> reports = Shelf.in(folder).reports();
        Path page = folder.resolve("index.html");
        try (OutputFile file = OutputFile.at(page)) {
            IndexPage.write(
                    reports,
                    Decided.read(folder.resolve(DecisionFile.NAME)),
                    language.isEmpty() ? IndexPage.language(reports) : language,
                    ".html",
                    file.writer());
            file.keep();
        }
        return page;
    }
}
