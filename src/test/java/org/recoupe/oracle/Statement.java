package org.recoupe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Something true, said in several ways. */
record Statement(String language, String topic, List<Wording> wordings) {

    /** All of that language, in the order of their file. */
    static List<Statement> all(String language) {
        try (InputStream in = Statement.class.getResourceAsStream(language + ".yml")) {
            JsonNode file = new YAMLMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(file.spliterator(), false)
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
        return new Statement(language, node.get("topic").textValue(), wordings);
    }
}
