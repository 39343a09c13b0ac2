package org.recoupe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something true, said in several ways.
 *
 * @param kind the kind of its claim, as reports name it
 * @param measure the series whose publishers may differ by more than a mutation does, empty where that does not happen
 * @param within whether only the text itself can tell it to be wrong, so that nothing confirms it
 * @param relation of which the data may not list all: then another country is no error that anybody could tell
 */
record Statement(
        String language,
        String topic,
        String kind,
        String measure,
        boolean within,
        String relation,
        List<Wording> wordings) {

    private static final Path THRESHOLDS = Path.of("rules/tables/thresholds.csv");

    /** The places in that wording whose change makes it false for all that the data can know. */
    List<Slot> falsifiable(Wording wording) {
        boolean listed = relation.isEmpty() || closedWorld().contains(relation);
        return wording.slots().stream()
                .filter(slot -> listed || !slot.kind().equals("country"))
                .toList();
    }

    private static List<String> closedWorld() {
        try (Stream<String> lines = Files.lines(THRESHOLDS)) {
            return lines.filter(line -> line.startsWith("closed-world,"))
                    .map(line -> line.split(",")[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of that set and language, in the order of their file. */
    static List<Statement> all(int set, String language) {
        String file = "statements-%d.%s.yml".formatted(set, language);
        try (InputStream in = Statement.class.getResourceAsStream(file)) {
            JsonNode nodes = new YAMLMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(nodes.spliterator(), false)
                    .map(node -> of(language, node))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statement of(String language, JsonNode node) {
        List<Wording> wordings = StreamSupport.stream(node.get("wordings").spliterator(), false)
                .map(marked -> Wording.parse(marked.textValue()))
                .toList();
        return new Statement(
                language,
                node.get("topic").textValue(),
                node.get("kind").textValue(),
                node.path("measure").asText(),
                node.path("within").asBoolean(),
                node.path("relation").asText(),
                wordings);
    }
}
