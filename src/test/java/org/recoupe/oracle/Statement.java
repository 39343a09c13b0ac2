package org.recoupe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Something true, said in several ways.
 *
 * @param kind the kind of its claim, as reports name it
 * @param measure the series whose publishers may differ by more than a mutation does, empty where that does not happen
 */
record Statement(String language, String topic, String kind, String measure, List<Wording> wordings) {

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
                wordings);
    }
}
