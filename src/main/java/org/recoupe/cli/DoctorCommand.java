package org.recoupe.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.Version;
import org.recoupe.rule.RuleFolder;
import picocli.CommandLine.Model.CommandSpec;

/** Says what Recoupe runs on, and whether all it needs is in order. */
final class DoctorCommand implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "doctor", "Say what Recoupe runs on, and whether all is in order."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        PrintStream out = terminal.out();
        Options options = Sources.of(arguments, terminal);
        line(out, "recoupe", Version.current() + " from " + System.getProperty("java.class.path"));
        line(out, "java", Runtime.version() + " in " + System.getProperty("java.home"));
        line(
                out,
                "system",
                "%s %s, %d processors, at most %d MB of memory"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() >> 20));
        line(
                out,
                "encodings",
                "text %s, file names %s".formatted(Charset.defaultCharset(), System.getProperty("sun.jnu.encoding")));
        line(out, "class data", archive());
        line(out, "colour", terminal.colour() ? "yes" : "no");
        boolean rules = counted(
                out,
                "rules",
                from(
                        options.shippedRules(),
                        options.rules().stream().map(RuleFolder::place).toList()),
                () -> FactChecker.rules(options).rules().size());
        boolean data = counted(
                out,
                "data",
                from(options.shippedData(), options.data()),
                () -> FactChecker.catalog(options).datasets().size());
        return rules && data ? ExitCode.CLEAN : ExitCode.FAILED;
    }

    private static void line(PrintStream out, String what, String how) {
        out.printf("%-11s %s%n", what, how);
    }

    private static String archive() {
        String file = System.getProperty("recoupe.archive", "");
        if (file.isEmpty()) {
            return "no archive: starts are slower. The launcher makes one where it can write.";
        }
        return file + (Files.isReadable(Path.of(file)) ? "" : " (cannot be read)");
    }

    private static String from(boolean shipped, List<Path> folders) {
        String named = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        String jar = shipped ? "the jar" : "";
        return jar + (shipped && !folders.isEmpty() ? ", " : "") + named;
    }

    private static boolean counted(PrintStream out, String what, String from, IntSupplier count) {
        try {
            line(out, what, "%d from %s".formatted(count.getAsInt(), from));
            return true;
        } catch (RuntimeException e) {
            line(out, what, "NOT IN ORDER, from %s:%n%s".formatted(from, e.getMessage()));
            return false;
        }
    }
}
