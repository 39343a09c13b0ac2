package org.recoupe.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command's options and operands as they are declared. Not by annotations: reading those takes 45 ms of every start.
 */
final class Syntax {

    private final CommandSpec spec;

    private Syntax(CommandSpec spec) {
        this.spec = spec;
    }

    /** The syntax of that command; every one takes {@code --help}, {@code -q} and {@code -v}. */
    static Syntax of(Command command, String name, String... description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage()
                .description(description)
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%n")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(100);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
        return new Syntax(spec)
                .flag("Print the result only.", "-q", "--quiet")
                .flag("Say more; show where a fault of Recoupe's own came from.", "-v", "--verbose");
    }

    /** Adds an option that is there or not. */
    Syntax flag(String description, String... names) {
        spec.addOption(
                OptionSpec.builder(names).arity("0").description(description).build());
        return this;
    }

    /** Adds an option with a value. */
    Syntax value(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** Adds an option with a value that may be given several times. */
    Syntax values(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** Adds an option whose value is one of a few. */
    Syntax choice(List<String> choices, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(String.join("|", choices))
                .completionCandidates(choices)
                .description(description)
                .build());
        return this;
    }

    /** Adds the operands. */
    Syntax operands(String label, String arity, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** Adds a command of its own. */
    Syntax command(Command command) {
        CommandSpec sub = command.syntax();
        spec.addSubcommand(sub.name(), sub);
        return this;
    }

    /** Adds lines at the end of the help. */
    Syntax footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    /** What picocli works with. */
    CommandSpec spec() {
        return spec;
    }
}
