package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.recoupe.Version;
import org.recoupe.importing.Imported;
import org.recoupe.importing.Importer;
import picocli.CommandLine.Model.CommandSpec;

/** Turns official downloads, as they come, into reference data. */
final class DataImport implements Command {

    private static final String AUTO = "auto";

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "import", "Turn official downloads, as they come, into reference data.")
                .operands(
                        "FILE|ZIP|FOLDER", "1..*", "Downloads: a CSV or TSV, a zip or gz as it came, a folder of them.")
                .choice(formats(), "Their format; found out by default.", "--format")
                .value("DIR", "Folder to put them in, one folder each (your own data folder).", "--into")
                .value("FILE", "What the columns of a tidy CSV are; reference-data.md shows how.", "--mapping")
                .value("DATE", "Day of the edition, such as 2024-10-24, where the file does not tell.", "--vintage")
                .value(
                        "NAME",
                        "Encoding of the files, such as windows-1252, where it is not the usual one.",
                        "--encoding")
                .flag("Tell on standard error how far it is, even where that is no terminal.", "--progress")
                .flag("Import even what contradicts figures that everybody agrees on.", "--anyway")
                .spec();
    }

    private static List<String> formats() {
        List<String> names = new java.util.ArrayList<>(Importer.formats());
        names.add(AUTO);
        return names;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        String format = arguments.choice("--format", formats(), AUTO);
        Path into = arguments
                .path("--into")
                .or(() -> ImportFolder.of(terminal.environment()))
                .orElseThrow(() -> arguments.wrong("there is no home folder to import into; name one with --into"));
        Importer.Wishes wishes = new Importer.Wishes(
                into,
                format.equals(AUTO) ? "" : format,
                arguments.encoding("--encoding"),
                arguments.path("--mapping"),
                arguments.day("--vintage"),
                arguments.has("--anyway"),
                Version.current(),
                LocalDate.now(java.time.ZoneOffset.UTC));
        boolean told = arguments.has("--progress") || terminal.interactive() && !arguments.has("-q");
        ProgressLine progress = new ProgressLine(terminal, told, System::nanoTime);
        Importer importer = new Importer(wishes, progress::show);
        for (String operand : arguments.operands()) {
            List<Imported> all;
            try {
                all = importer.run(Path.of(operand));
            } finally {
                progress.clear();
            }
            all.forEach(each -> say(each, terminal));
        }
        return ExitCode.CLEAN;
    }

    private static void say(Imported done, Terminal terminal) {
        if (done.already()) {
            terminal.out()
                    .printf(
                            "%s (%s): imported before, the same bytes: %s%n",
                            done.file(), done.format(), done.folder());
            return;
        }
        terminal.out().printf("%s (%s): %s%n", done.file(), done.format(), done.folder());
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "  %,d read: %,d kept, %,d empty, %,d repeated, %,d refused; %,d series; edition %s%n",
                        done.read(),
                        done.kept(),
                        done.missing(),
                        done.repeated(),
                        done.refused(),
                        done.indicators(),
                        done.vintage().map(Object::toString).orElse("not told in the file: --vintage says it"));
        done.refusals().forEach(line -> terminal.out().println("  refused " + line));
        done.anchors().forEach(line -> terminal.out().println("  " + line));
    }
}
