package org.recoupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoupe.RuleExample;
import org.recoupe.article.Span;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleCard;

/**
 * The rules as one page of HTML that needs nothing beside it: titles, messages, files, and what came of their examples.
 *
 * @param book the rules
 * @param outcomes their examples, with what came of each
 */
record Catalogue(RuleBook book, Map<RuleExample, RuleExample.Outcome> outcomes) {

    private static final String FRAGMENTS = "/org/recoupe/cli/catalogue/";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    /** The page. */
    String html() throws IOException {
        Map<String, List<RuleCard>> files =
                book.rules().stream().collect(Collectors.groupingBy(RuleCard::id, TreeMap::new, Collectors.toList()));
        StringBuilder index = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        for (List<RuleCard> cards : files.values()) {
            index.append(filled("entry", head(cards.get(0))));
            sections.append(section(cards));
        }
        return filled(
                "page",
                Map.of(
                        "rules", String.valueOf(book.rules().size()),
                        "files", String.valueOf(files.size()),
                        "examples", String.valueOf(outcomes.size()),
                        "failed", String.valueOf(failed()),
                        "index", index.toString(),
                        "sections", sections.toString()));
    }

    /** How many of the examples do not come out as they say, those marked {@code todo} apart. */
    long failed() {
        return outcomes.entrySet().stream()
                .filter(each -> new TestedExample(each.getKey(), each.getValue().failure()).failed())
                .count();
    }

    private static Map<String, String> head(RuleCard first) {
        return new TreeMap<>(Map.of(
                "id", escaped(first.id()),
                "anchor", escaped(first.id().replace('/', '-')),
                "path", escaped(first.path()),
                "title", escaped(first.title("en")),
                "titre", escaped(first.title("fr"))));
    }

    private String section(List<RuleCard> cards) throws IOException {
        Map<String, String> parts = head(cards.get(0));
        StringBuilder rules = new StringBuilder();
        for (RuleCard card : cards) {
            rules.append(filled(
                    "rule",
                    Map.of(
                            "name", escaped(card.name()),
                            "level", escaped(book.level(card)),
                            "en", escaped(card.message("en")),
                            "fr", escaped(card.message("fr")))));
        }
        StringBuilder examples = new StringBuilder();
        for (Map.Entry<RuleExample, RuleExample.Outcome> each : outcomes.entrySet()) {
            if (each.getKey().rule().equals(cards.get(0).id())) {
                examples.append(example(each.getKey(), each.getValue()));
            }
        }
        parts.put("rules", rules.toString());
        parts.put("examples", examples.toString());
        parts.put("file", escaped(RuleText.of(cards.get(0))));
        return filled("section", parts);
    }

    private static String example(RuleExample example, RuleExample.Outcome outcome) throws IOException {
        String state = example.todo() ? "todo" : outcome.failure().orElse("passes");
        String found = outcome.findings().stream()
                .map(finding -> finding.verdict() + ": " + finding.explanation().in(example.language()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return filled(
                "example",
                Map.of(
                        "description", escaped(example.description()),
                        "class", outcome.failure().isEmpty() ? "good" : "bad",
                        "state", escaped(state),
                        "lang", example.language(),
                        "text", marked(example),
                        "found", escaped(found)));
    }

    private static String marked(RuleExample example) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Span span : example.marked()) {
            text.append(escaped(example.text().substring(at, span.start())));
            text.append("<mark>").append(escaped(span.quote())).append("</mark>");
            at = span.end();
        }
        return text.append(escaped(example.text().substring(at))).toString();
    }

    private static String filled(String fragment, Map<String, String> parts) throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream(FRAGMENTS + fragment + ".html")) {
            if (in == null) {
                throw new IllegalStateException("no " + fragment + " on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return PART.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(parts.getOrDefault(found.group(1), found.group())));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
