package org.recoupe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recoupe.finding.Verdict;
import org.recoupe.language.Language;
import org.recoupe.rule.RuleFolder;

/** The examples of the rules in a folder: one file {@code <rule>.test.yml} for each rule, beside it. */
public final class RuleExamples {

    private static final String ENDING = ".test.yml";
    private static final Set<String> FIELDS = Set.of("description", "lang", "published", "text", "expect", "todo");
    private static final Set<String> EXPECTATIONS = Set.of("verdict", "message", "caveat", "without");

    private final Path root;

    private RuleExamples(Path root) {
        this.root = root;
    }

    /**
     * All examples below that folder of rules, file by file.
     *
     * @throws InvalidExample if one is not written as it should be
     */
    public static List<RuleExample> in(Path root) throws IOException {
        RuleExamples examples = new RuleExamples(root);
        List<RuleExample> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList()) {
                all.addAll(examples.read(file));
            }
        }
        return all;
    }

    /** What is missing below that folder of rules: each rule needs an example that it speaks to, and one that it does not. */
    public static List<String> missing(Path root) throws IOException {
        List<RuleExample> examples = in(root);
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            RuleExamples folder = new RuleExamples(root);
            files.filter(it -> RuleFolder.holdsRules(it))
                    .sorted()
                    .map(folder::id)
                    .distinct()
                    .forEach(rule -> {
                        List<Boolean> speak = examples.stream()
                                .filter(example -> example.rule().equals(rule))
                                .map(RuleExample::speaks)
                                .toList();
                        if (!speak.contains(true)) {
                            missing.add(rule + ": has no example in which it says something");
                        }
                        if (!speak.contains(false)) {
                            missing.add(rule + ": has no example in which it stays silent (expect: none)");
                        }
                    });
        }
        return missing;
    }

    private List<RuleExample> read(Path file) throws IOException {
        String written = Files.readString(file);
        List<Integer> lines = starts(written);
        JsonNode list = parse(file, written);
        if (!list.isArray() || list.size() != lines.size()) {
            throw new InvalidExample(
                    file + ":1: expected a list of examples, each starting with '- ' at the line's start");
        }
        Set<String> caveats = new TreeSet<>();
        list.forEach(node -> caveats.add(node.path("expect").path("caveat").asText("")));
        caveats.remove("");
        List<RuleExample> examples = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            examples.add(example(file, file + ":" + lines.get(i), list.get(i), caveats));
        }
        return examples;
    }

    private static JsonNode parse(Path file, String written) {
        try {
            return new YAMLMapper().readTree(written);
        } catch (JsonProcessingException e) {
            throw new InvalidExample("%s:%d:%d: this is no YAML: %s"
                    .formatted(
                            file,
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr(),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private static List<Integer> starts(String written) {
        List<Integer> starts = new ArrayList<>();
        List<String> lines = written.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("- ")) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private RuleExample example(Path file, String place, JsonNode node, Set<String> caveats) {
        checkFields(place, node, FIELDS);
        RuleExample.Marked marked = RuleExample.Marked.of(text(place, node, "text"));
        String language = text(place, node, "lang");
        if (Language.of(language).isEmpty()) {
            throw new InvalidExample(place + ": found lang '" + language + "', expected one of "
                    + Language.all().stream().map(Language::code).toList());
        }
        return new RuleExample(
                id(file),
                place,
                text(place, node, "description"),
                language,
                published(place, node),
                marked.text(),
                marked.spans(),
                expected(place, node.path("expect"), caveats),
                node.path("todo").asBoolean(false));
    }

    private static void checkFields(String place, JsonNode node, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new InvalidExample(
                    "%s: found %s, expected only %s".formatted(place, unknown, new TreeSet<>(allowed)));
        }
    }

    private static String text(String place, JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isBlank()) {
            throw new InvalidExample("%s: found no '%s', which every example has".formatted(place, field));
        }
        return text;
    }

    private static Optional<LocalDate> published(String place, JsonNode node) {
        String written = node.path("published").asText("");
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            throw new InvalidExample(
                    "%s: found published '%s', expected a day such as 2024-08-19".formatted(place, written));
        }
    }

    /** {@code none} is no finding of the rule, and, where the file has examples of caveats, none of those either. */
    private static RuleExample.Expected expected(String place, JsonNode expect, Set<String> caveats) {
        if (expect.asText("").equals("none")) {
            return new RuleExample.Expected(Optional.empty(), "", "", caveats);
        }
        if (!expect.isObject() || expect.isEmpty()) {
            throw new InvalidExample(
                    place + ": found no 'expect', expected 'none' or { verdict: …, message: …, caveat: … }");
        }
        checkFields(place + ": expect", expect, EXPECTATIONS);
        String without = expect.path("without").asText("");
        return new RuleExample.Expected(
                verdict(place, expect.path("verdict").asText("")),
                expect.path("message").asText(""),
                expect.path("caveat").asText(""),
                without.isEmpty() ? Set.of() : Set.of(without));
    }

    private static Optional<Verdict> verdict(String place, String written) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(written))
                .findFirst();
        if (verdict.isEmpty() && !written.isEmpty()) {
            throw new InvalidExample("%s: found verdict '%s', expected one of %s"
                    .formatted(place, written, Arrays.toString(Verdict.values())));
        }
        return verdict;
    }

    /** The folder path below the root names the rule. */
    private String id(Path file) {
        return root.relativize(file.getParent()).toString().replace('\\', '/');
    }

    /** An example that is not written as it should be; the message says where, what was found and what was expected. */
    public static final class InvalidExample extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidExample(String message) {
            super(message);
        }
    }
}
