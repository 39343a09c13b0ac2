package org.recoupe.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The fields of an article that its author wrote down as data: front matter, or a line of JSON.
 *
 * @param path the file, for messages
 * @param node the mapping, or a missing node
 * @param line the line on which the value of a key stands
 */
record Fields(String path, JsonNode node, ToIntFunction<String> line) {

    /** The first of those keys that has a value, as text; empty if none has. */
    String text(String... keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            if (value.isContainerNode()) {
                throw bad(key, value.toString(), "text", "Write it in quotes");
            }
            if (!value.isMissingNode() && !value.isNull()) {
                return value.asText();
            }
        }
        return "";
    }

    /** The day under the first of those keys that has a value. */
    Optional<LocalDate> date(String... keys) {
        for (String key : keys) {
            String value = text(key);
            if (!value.isBlank()) {
                return Optional.of(PublicationDate.parse(value)
                        .orElseThrow(() -> bad(
                                key, value, PublicationDate.EXPECTED, "Write year, month and day, or leave it out")));
            }
        }
        return Optional.empty();
    }

    /** The address under the first of those keys that has a value. */
    Optional<URI> url(String... keys) {
        String value = text(keys).strip();
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            throw bad(keys[0], value, "an address such as https://example.org/article", "Correct it, or leave it out")
                    .causedBy(e);
        }
    }

    private UnreadableArticle bad(String key, String value, String expected, String remedy) {
        String problem = "\"%s\" is \"%s\", expected %s".formatted(key, value, expected);
        return UnreadableArticle.at(path, line.applyAsInt(key), problem, remedy);
    }
}
