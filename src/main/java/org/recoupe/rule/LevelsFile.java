package org.recoupe.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code levels.yml}. Apart from {@link Levels}, so that a run without such a file does not load YAML. */
final class LevelsFile {

    private static final String FORM = "lines such as `trade/*: warning`";

    private LevelsFile() {}

    /** The lines of that file; those that are not right go to the problems. */
    static Levels read(String path, String text, List<RuleProblem> problems) {
        List<Levels.Line> lines = new ArrayList<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != null && first != JsonToken.START_OBJECT) {
                problems.add(problem(path, parser.currentTokenLocation(), "not a map", FORM, text));
                return Levels.NONE;
            }
            while (first != null && parser.nextToken() == JsonToken.FIELD_NAME) {
                line(path, parser, text, problems).ifPresent(lines::add);
            }
        } catch (JsonProcessingException e) {
            problems.add(problem(path, e.getLocation(), e.getOriginalMessage(), FORM, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Levels(lines);
    }

    private static Optional<Levels.Line> line(String path, JsonParser parser, String text, List<RuleProblem> problems)
            throws IOException {
        String rules = parser.currentName();
        JsonToken token = parser.nextToken();
        String word = token.isScalarValue() ? parser.getText() : "";
        // YAML 1.1 reads a bare `off` as false; both forms must do.
        Optional<Levels.Level> level = Levels.Level.of(token == JsonToken.VALUE_FALSE ? "off" : word);
        if (level.isEmpty()) {
            problems.add(problem(
                    path,
                    parser.currentTokenLocation(),
                    "no level \"%s\"".formatted(word),
                    "one of " + Levels.Level.words(),
                    text));
            parser.skipChildren();
        }
        return level.map(set -> new Levels.Line(rules, set));
    }

    private static RuleProblem problem(String path, JsonLocation at, String problem, String expected, String text) {
        int line = Math.max(1, at.getLineNr());
        String source = text.lines().skip(line - 1L).findFirst().orElse("");
        return new RuleProblem(
                path,
                line,
                Math.max(1, at.getColumnNr()),
                problem,
                expected,
                "change the line",
                source,
                RuleProblem.Section.FOLDERS);
    }
}
