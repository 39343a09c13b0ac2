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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.finding.Verdict;
import org.recoupe.language.Language;
import org.recoupe.rule.RuleFolder;
import org.recoupe.rule.RuleProblem;

/** The examples of the rules in a folder: one file {@code <rule>.test.yml} for each rule, beside it. */
public final class RuleExamples {

    private static final String ENDING = ".test.yml";
    private static final Set<String> FIELDS =
            Set.of("description", "lang", "published", "title", "text", "others", "data", "expect", "todo");
    private static final Set<String> OTHER_FIELDS = Set.of("published", "text");
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
        List<RuleProblem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ENDING)).sorted().toList()) {
                all.addAll(examples.read(file, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidExample(problems);
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

    private List<RuleExample> read(Path file, List<RuleProblem> problems) throws IOException {
        String written = Files.readString(file);
        List<Integer> lines = starts(written);
        ExamplePlace start = new ExamplePlace(file, written, 1);
        List<RuleExample> examples = new ArrayList<>();
        try {
            JsonNode list = parse(start, written);
            if (!list.isArray() || list.size() != lines.size()) {
                throw new InvalidExample(List.of(start.problem(
                        "",
                        "no list of examples",
                        "a list of examples, each starting with '- ' at the line's start",
                        "write each example as in rules/README.md")));
            }
            Set<String> caveats = new TreeSet<>();
            list.forEach(node -> caveats.add(node.path("expect").path("caveat").asText("")));
            caveats.remove("");
            for (int i = 0; i < list.size(); i++) {
                try {
                    examples.add(example(start.at(lines.get(i)), list.get(i), caveats));
                } catch (InvalidExample e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (InvalidExample e) {
            problems.addAll(e.problems());
        }
        return examples;
    }

    private static JsonNode parse(ExamplePlace start, String written) {
        try {
            return new YAMLMapper().readTree(written);
        } catch (JsonProcessingException e) {
            throw new InvalidExample(List.of(start.at(e.getLocation().getLineNr())
                    .problem(
                            e.getLocation().getColumnNr(),
                            "this is no YAML: "
                                    + e.getOriginalMessage().lines().findFirst().orElse(""),
                            "fields such as `text: …`, one a line, indented by two spaces",
                            "put a text with a colon in it between quotes")));
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

    private RuleExample example(ExamplePlace place, JsonNode node, Set<String> caveats) {
        checkFields(place, node, FIELDS);
        RuleExample.Marked marked = RuleExample.Marked.of(text(place, node, "text"));
        String language = text(place, node, "lang");
        List<String> languages = Language.all().stream().map(Language::code).toList();
        if (Language.of(language).isEmpty()) {
            throw place.wrong("lang", "lang '" + language + "'", "one of " + languages);
        }
        return new RuleExample(
                id(place.file()),
                place.toString(),
                text(place, node, "description"),
                language,
                published(place, node),
                node.path("title").asText(""),
                marked.text(),
                marked.spans(),
                others(place, node.path("others")),
                data(place, node.path("data")),
                expected(place, node.path("expect"), caveats),
                node.path("todo").asBoolean(false));
    }

    private static List<RuleExample.Other> others(ExamplePlace place, JsonNode list) {
        List<RuleExample.Other> others = new ArrayList<>();
        for (JsonNode node : list) {
            checkFields(place, node, OTHER_FIELDS);
            others.add(new RuleExample.Other(text(place, node, "text"), published(place, node)));
        }
        return others;
    }

    private static Map<String, List<Map<String, String>>> data(ExamplePlace place, JsonNode tables) {
        Map<String, List<Map<String, String>>> data = new LinkedHashMap<>();
        if (!tables.isMissingNode() && !tables.isObject()) {
            throw place.wrong("data", "no tables under 'data'", "the name of a table, and its rows below it");
        }
        tables.fields().forEachRemaining(table -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode node : table.getValue()) {
                Map<String, String> row = new LinkedHashMap<>();
                node.fields()
                        .forEachRemaining(
                                cell -> row.put(cell.getKey(), cell.getValue().asText("")));
                rows.add(row);
            }
            if (rows.isEmpty() || rows.contains(Map.of())) {
                throw place.wrong(
                        table.getKey(),
                        "no rows of " + table.getKey(),
                        "a list such as - { economy: FRA, period: 2023, value: 7.3 }");
            }
            data.put(table.getKey(), rows);
        });
        return data;
    }

    private static void checkFields(ExamplePlace place, JsonNode node, Set<String> allowed) {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next();
            throw new InvalidExample(List.of(place.problem(
                    first,
                    "no field is called " + first,
                    "one of " + String.join(", ", new TreeSet<>(allowed)),
                    RuleProblem.meant(first, allowed))));
        }
    }

    private static String text(ExamplePlace place, JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isBlank()) {
            throw place.wrong(field, "no '%s'".formatted(field), "a '%s', which every example has".formatted(field));
        }
        return text;
    }

    private static Optional<LocalDate> published(ExamplePlace place, JsonNode node) {
        String written = node.path("published").asText("");
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            throw place.wrong("published", "published '%s'".formatted(written), "a day such as 2024-08-19");
        }
    }

    /** {@code none} is no finding of the rule, and, where the file has examples of caveats, none of those either. */
    private static RuleExample.Expected expected(ExamplePlace place, JsonNode expect, Set<String> caveats) {
        if (expect.asText("").equals("none")) {
            return new RuleExample.Expected(Optional.empty(), "", "", caveats);
        }
        if (!expect.isObject() || expect.isEmpty()) {
            throw place.wrong(
                    "expect", "no 'expect' that can be tried", "'none' or { verdict: …, message: …, caveat: … }");
        }
        checkFields(place, expect, EXPECTATIONS);
        JsonNode without = expect.path("without");
        Set<String> absent = new TreeSet<>();
        without.forEach(caveat -> absent.add(caveat.asText()));
        if (without.isTextual()) {
            absent.add(without.asText());
        }
        return new RuleExample.Expected(
                verdict(place, expect.path("verdict").asText("")),
                expect.path("message").asText(""),
                expect.path("caveat").asText(""),
                absent);
    }

    private static Optional<Verdict> verdict(ExamplePlace place, String written) {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(written))
                .findFirst();
        if (verdict.isEmpty() && !written.isEmpty()) {
            List<String> known =
                    Arrays.stream(Verdict.values()).map(Verdict::name).toList();
            throw new InvalidExample(List.of(place.problem(
                    written,
                    "no verdict is called " + written,
                    "one of " + String.join(", ", known),
                    RuleProblem.meant(written, known))));
        }
        return verdict;
    }

    /** The folder path below the root names the rule. */
    private String id(Path file) {
        return root.relativize(file.getParent()).toString().replace('\\', '/');
    }

    /** Examples that are not written as they should be, with all that is wrong in them. */
    public static final class InvalidExample extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<RuleProblem> problems;

        InvalidExample(List<RuleProblem> problems) {
            super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
            this.problems = List.copyOf(problems);
        }

        /** What is wrong, file by file. */
        public List<RuleProblem> problems() {
            return problems;
        }
    }
}
