package org.recoupe.cli;

import java.util.List;
import java.util.Optional;

/** The commands by their names; only those asked for are made, for their options take time to declare. */
final class Commands {

    /** The names, in the order of the help. */
    static final List<String> NAMES = List.of(
            "check",
            "compare",
            "across",
            "extract",
            "review",
            "diff",
            "index",
            "rules",
            "data",
            "doctor",
            "completion");

    private Commands() {}

    /** The command of that name, if there is one. */
    static Optional<Command> named(String name) {
        return switch (name) {
            case "check" -> Optional.of(new CheckCommand());
            case "compare" -> Optional.of(new CompareCommand());
            case "across" -> Optional.of(new AcrossCommand());
            case "extract" -> Optional.of(new ExtractCommand());
            case "review" -> Optional.of(new ReviewCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "index" -> Optional.of(new IndexCommand());
            case "rules" -> Optional.of(new RulesCommand());
            case "data" -> Optional.of(new DataCommand());
            case "doctor" -> Optional.of(new DoctorCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            default -> Optional.empty();
        };
    }

    /** All commands. */
    static List<Command> all() {
        return NAMES.stream().flatMap(name -> named(name).stream()).toList();
    }
}
