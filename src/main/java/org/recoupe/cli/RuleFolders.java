package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recoupe.RuleExample;
import org.recoupe.RuleExamples;
import org.recoupe.language.CarriedFiles;

/** The folders of rules that examples are taken from: those given, that of the source checkout, or what the jar carries. */
final class RuleFolders {

    private RuleFolders() {}

    /** The folders given, else that of the source checkout or of the jar. */
    static List<Path> toTest(Arguments arguments) {
        List<Path> given = given(arguments);
        if (!given.isEmpty()) {
            return given;
        }
        List<Path> own = own();
        if (own.isEmpty()) {
            throw arguments.wrong("no folder of rules to test; name one with --rules");
        }
        return own;
    }

    /** The folders given, and that of the source checkout or of the jar where it is not replaced. */
    static List<Path> all(Arguments arguments) {
        Stream<Path> own = arguments.has("--no-shipped") ? Stream.empty() : own().stream();
        return Stream.concat(own, given(arguments).stream())
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /** The examples in those folders, of the rules or topics named; of all if none is. */
    static List<RuleExample> examples(List<Path> folders, List<String> named) throws IOException {
        List<RuleExample> examples = new ArrayList<>();
        for (Path folder : folders) {
            RuleExamples.in(folder).stream()
                    .filter(example -> isOneOf(example.rule(), named))
                    .forEach(examples::add);
        }
        return examples;
    }

    /** Whether that rule is one of those named, or stands in a topic named. */
    static boolean isOneOf(String rule, List<String> named) {
        return named.isEmpty() || named.stream().anyMatch(name -> rule.equals(name) || rule.startsWith(name + "/"));
    }

    private static List<Path> given(Arguments arguments) {
        return Stream.concat(arguments.paths("--trust-rules").stream(), arguments.paths("--rules").stream())
                .toList();
    }

    private static List<Path> own() {
        Path checkout = Path.of(System.getProperty("recoupe.home", "."), "rules");
        return Files.isDirectory(checkout)
                ? List.of(checkout)
                : CarriedFiles.folder("rules").stream().toList();
    }
}
