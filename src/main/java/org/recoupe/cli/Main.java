package org.recoupe.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: picks a command, runs it, and turns whatever happens into an exit code. */
public final class Main {

    private Main() {}

    /** Runs the process. */
    public static void main(String[] arguments) {
        // What is written is the same everywhere; its languages are our own.
        Locale.setDefault(Locale.ROOT);
        // All values are taken as text; what turns them into other types takes 10 ms to load.
        System.setProperty("picocli.converters.excludes", ".*");
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the command that the arguments name; the result is an {@link ExitCode}. */
    static int run(Terminal terminal, String... arguments) {
        Optional<Command> named = arguments.length == 0 ? Optional.empty() : Commands.named(arguments[0]);
        String[] rest = named.isEmpty() ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            CommandSpec syntax = named.map(Main::alone).orElseGet(() -> new Root(Commands.all()).syntax());
            int code = commandLine(syntax, terminal).execute(rest);
            terminal.out().flush();
            return code;
        } catch (RuntimeException e) {
            return Failures.report(e, terminal, Arrays.asList(arguments).contains("-v"));
        }
    }

    /** The command without the root and the other commands: declaring those takes time at every start. */
    private static CommandSpec alone(Command command) {
        CommandSpec syntax = command.syntax();
        return syntax.name("recoupe " + syntax.name());
    }

    private static CommandLine commandLine(CommandSpec syntax, Terminal terminal) {
        return new CommandLine(syntax)
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionStrategy(parsed -> execute(parsed, terminal))
                .setParameterExceptionHandler((e, given) -> explain(e, terminal));
    }

    /** Picocli would print a stack trace for what a command throws, so nothing but wrong usage reaches it. */
    private static int execute(ParseResult parsed, Terminal terminal) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult innermost = innermost(parsed);
        try {
            Command command = (Command) innermost.commandSpec().userObject();
            return command.run(new Arguments(innermost), terminal);
        } catch (ParameterException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return Failures.outOfMemory(terminal);
        } catch (Exception e) {
            return Failures.report(e, terminal, innermost.hasMatchedOption("-v"));
        }
    }

    private static ParseResult innermost(ParseResult parsed) {
        ParseResult at = parsed;
        while (at.hasSubcommand()) {
            at = at.subcommand();
        }
        return at;
    }

    private static int explain(ParameterException e, Terminal terminal) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say(command + ": " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        terminal.say("Try '%s --help'.".formatted(command));
        return ExitCode.FAILED;
    }
}
