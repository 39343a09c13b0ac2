package org.recoupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.recoupe.language.Language;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a rule that works, with examples that pass, for somebody to change. */
final class RulesNew implements Command {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+");

    private static final String FOLDER = "my-rules";

    private static final String SCHEMA = "schema/test.schema.json";

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "new", "Write a rule that works, with examples that pass, to be changed.")
                .choice(languages(), "Write it in sentences of that language, not in DRL.", "--dsl")
                .value("DIR", "The folder of rules to write it to; " + FOLDER + " by default.", "--rules")
                .operands("TOPIC/NAME", "1", "The rule's id: lower-case letters, digits and hyphens.")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        String id = id(arguments);
        Path root = arguments.path("--rules").orElse(Path.of(FOLDER));
        boolean sentences = arguments.has("--dsl");
        String language = arguments.choice("--dsl", languages(), "en");
        String name = id.substring(id.lastIndexOf('/') + 1);
        Path folder = root.resolve(id);
        if (Files.exists(folder)) {
            throw new InvalidInput(
                    "%s: stands there already. Choose another id, or edit what is there.".formatted(folder));
        }
        Map<String, String> filling = Map.of(
                "{id}", id,
                "{name}", name.replace('-', ' '),
                "{topic}", id.substring(0, id.indexOf('/')),
                "{package}", id.replace('-', '_').replace('/', '.'),
                "{folder}", root.toString(),
                "{schema}", "../".repeat(id.split("/").length) + SCHEMA);
        String ending = sentences ? ".dslr" : ".drl";
        Path rule = folder.resolve(name + ending);
        Path examples = folder.resolve(name + ".test.yml");
        Files.createDirectories(folder);
        Files.writeString(rule, filled(sentences ? "rule." + language + ending : "rule" + ending, filling));
        Files.writeString(examples, filled("rule.test." + language + ".yml", filling));
        schema(root.resolve(SCHEMA));
        terminal.out().println(rule);
        terminal.out().println(examples);
        terminal.say("It works as it is. Change it, then:");
        terminal.say("  recoupe rules test %s --rules %s".formatted(id, root));
        return ExitCode.CLEAN;
    }

    private static List<String> languages() {
        return Language.all().stream().map(Language::code).sorted().toList();
    }

    private static String id(Arguments arguments) {
        String given = arguments.operands().get(0);
        if (ID.matcher(given).matches()) {
            return given;
        }
        String plain = Normalizer.normalize(given, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9/]+", "-")
                .replaceAll("(?<![a-z0-9])-|-(?![a-z0-9])", "");
        boolean usable = ID.matcher(plain).matches();
        throw arguments.wrong("found '%s', expected <topic>/<name> in lower-case letters, digits and single hyphens; %s"
                .formatted(given, usable ? "try " + plain : "such as trade/bounds"));
    }

    /** Beside the rules, so that an editor can complete the examples without a network. */
    private static void schema(Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.writeString(place, resource("/rules/" + SCHEMA));
        }
    }

    private static String filled(String template, Map<String, String> filling) throws IOException {
        String text = resource("/org/recoupe/cli/new/" + template);
        for (Map.Entry<String, String> each : filling.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    private static String resource(String place) throws IOException {
        try (InputStream in = RulesNew.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no " + place + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
