package org.recoupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.Options;
import org.recoupe.rule.RuleFolder;

/**
 * The options that say which rules and which reference data to work with. The folders given add to the shipped ones, or
 * take their place with {@code --no-shipped}. In a source checkout the launcher names its folders, where they were
 * changed after the jar was built, by the system properties {@code recoupe.rules} and {@code recoupe.data}.
 */
final class Sources {

    private Sources() {}

    /** Adds them to a command. */
    static Syntax addTo(Syntax syntax) {
        return addData(syntax.values(
                        "DIR",
                        "Folder with rules to add, whoever wrote them: they are kept within limits. May be given several times.",
                        "--rules")
                .values("DIR", "The same for rules whose authors you trust: they have no limits.", "--trust-rules"));
    }

    /** Adds those for data to a command. */
    static Syntax addData(Syntax syntax) {
        return syntax.values("DIR", "Folder with reference data to add; may be given several times.", "--data")
                .flag("Leave out what was imported (recoupe data import).", "--no-imported")
                .flag("Let the folders given take the place of what Recoupe carries.", "--no-shipped");
    }

    /** What they say. */
    static Options of(Arguments arguments, Terminal terminal) {
        List<RuleFolder> rules = Stream.concat(
                        folders(arguments, "--trust-rules").stream().map(RuleFolder::trusted),
                        folders(arguments, "--rules").stream().map(RuleFolder::of))
                .toList();
        List<Path> data = folders(arguments, "--data");
        boolean replace = arguments.has("--no-shipped");
        if (replace && rules.isEmpty() && data.isEmpty()) {
            throw arguments.wrong(
                    "--no-shipped needs a folder that takes the shipped one's place, by --rules, --trust-rules or --data");
        }
        boolean shippedRules = !replace || rules.isEmpty();
        boolean shippedData = !replace || data.isEmpty();
        List<RuleFolder> changedRules = shippedRules
                ? checkout("recoupe.rules").stream().map(RuleFolder::trusted).toList()
                : List.of();
        List<Path> changedData = shippedData ? checkout("recoupe.data") : List.of();
        boolean imported = shippedData && !arguments.has("--no-imported");
        return new Options(
                Stream.concat(changedRules.stream(), rules.stream()).toList(),
                Stream.concat(changedData.stream(), data.stream()).toList(),
                imported
                        ? ImportFolder.of(terminal.environment()).stream()
                                .filter(Files::isDirectory)
                                .toList()
                        : List.of(),
                shippedRules && changedRules.isEmpty(),
                shippedData && changedData.isEmpty(),
                arguments.has("--skip-broken-rules"));
    }

    /** What they say of data, and no rules at all. */
    static Options withoutRules(Arguments arguments, Terminal terminal) {
        Options options = of(arguments, terminal);
        return new Options(List.of(), options.data(), options.imported(), false, options.shippedData(), false);
    }

    private static List<Path> folders(Arguments arguments, String option) {
        List<Path> folders = arguments.paths(option);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                String found = Files.exists(folder) ? "a file" : "nothing";
                throw arguments.wrong("%s %s: found %s there, expected a folder".formatted(option, folder, found));
            }
        }
        return folders;
    }

    private static List<Path> checkout(String property) {
        String folder = System.getProperty(property, "");
        return folder.isEmpty() ? List.of() : List.of(Path.of(folder));
    }
}
