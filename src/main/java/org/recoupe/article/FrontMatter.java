package org.recoupe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The YAML between the two {@code ---} lines above a Markdown text. */
final class FrontMatter {

    /**
     * A key with a text that YAML takes as it stands: in double quotes without escapes, or plain. What YAML might take for a
     * number, a truth value or nothing is not among them.
     */
    private static final Pattern PLAIN_LINE = Pattern.compile(
            "([a-z]+): +"
                    + "(?:\"([^\"\\\\\\p{Cntrl}]*)\""
                    + "|(\\d{4}-\\d\\d-\\d\\d|(?!(?i:true|false|null|yes|no|on|off) *$)\\p{L}(?:[^:#\\p{Cntrl}]|:(?=\\S))*+)) *");

    /** A key with a text that has a colon and a space in it, which YAML refuses outside of quotes and people write in titles. */
    private static final Pattern TEXT_WITH_COLON =
            Pattern.compile("(?m)^([a-z]+): +([\\p{L}\\p{N}«“‘][^\\r\\n]*: [^\\r\\n]*?)[ \\t]*$");

    private FrontMatter() {}

    /** Its keys and values; {@link UnreadableArticle} if it is no YAML mapping. */
    static JsonNode read(String origin, String yaml) {
        if (yaml.isBlank()) {
            return MissingNode.getInstance();
        }
        Optional<ObjectNode> plain = plain(yaml);
        return plain.isPresent() ? plain.get() : parsed(origin, yaml);
    }

    /** What it says if all its lines are plain: most are, and the parser takes a tenth of a start to load. */
    private static Optional<ObjectNode> plain(String yaml) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String line : yaml.split("\\R")) {
            Matcher matcher = PLAIN_LINE.matcher(line);
            if (!matcher.matches() || fields.has(matcher.group(1))) {
                return Optional.empty();
            }
            String quoted = matcher.group(2);
            fields.put(
                    matcher.group(1), quoted != null ? quoted : matcher.group(3).strip());
        }
        return Optional.of(fields);
    }

    private static JsonNode parsed(String origin, String yaml) {
        try {
            JsonNode node = mapping(yaml);
            if (node.isObject() || node.isMissingNode() || node.isNull()) {
                return node;
            }
            throw UnreadableArticle.at(
                    origin, 2, "the front matter is no list of keys and values", "Write it as \"title: …\" lines");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
            throw UnreadableArticle.at(
                            origin,
                            line,
                            "the front matter between the two --- lines is not valid YAML",
                            "Write each value behind its key, and quotes around what begins with a sign: title: \"[sic] A\"")
                    .causedBy(e);
        }
    }

    private static JsonNode mapping(String yaml) throws JsonProcessingException {
        YAMLMapper mapper = new YAMLMapper();
        String quoted = TEXT_WITH_COLON
                .matcher(yaml)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group(1) + ": '" + line.group(2).replace("'", "''") + "'"));
        try {
            return mapper.readTree(yaml);
        } catch (JsonProcessingException e) {
            if (quoted.equals(yaml)) {
                throw e;
            }
            return mapper.readTree(quoted);
        }
    }
}
