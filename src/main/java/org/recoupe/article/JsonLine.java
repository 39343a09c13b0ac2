package org.recoupe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One line of a JSONL file, which is an article.
 *
 * @param name what articles without an id are called by, with their line
 * @param path the file
 * @param number the line, from 1
 * @param options what the user says of the articles
 */
record JsonLine(String name, String path, int number, ReadingOptions options) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String EXPECTED = "expected {\"text\": \"…\"} or {\"html\": \"…\"} on one line";

    /** The article in those bytes. */
    Draft read(byte[] line) {
        JsonNode node = parse(new Decoding(path, options.encoding()).line(line, number));
        Fields fields = new Fields(path, node, key -> number);
        String stated = fields.text("id");
        String id = stated.isEmpty() ? name + "-" + number : stated;
        Draft content = content(id, fields);
        String title = fields.text("title");
        return new Draft(
                        id,
                        content.origin(),
                        title.isEmpty() ? content.title() : title,
                        content.text(),
                        fields.text("language"),
                        content.hintedLanguage(),
                        fields.date("published").or(content::published),
                        fields.url("url").or(content::url))
                .with(options);
    }

    private Draft content(String id, Fields fields) {
        String origin = path + ":" + number;
        String text = fields.text("text");
        if (!text.isBlank()) {
            Draft bare = Draft.of(id, origin, "", text);
            return new Draft(id, origin, "", text, "", "", Dateline.in(text), bare.url());
        }
        String html = fields.text("html");
        if (html.isBlank()) {
            throw UnreadableArticle.at(
                    path, number, "the article has no \"text\" and no \"html\", " + EXPECTED, "Add one of them");
        }
        return HtmlPage.read(id, origin, html);
    }

    private JsonNode parse(String written) {
        try {
            JsonNode node = JSON.readTree(written);
            if (node.isObject()) {
                return node;
            }
            throw UnreadableArticle.at(
                    path, number, "this is JSON, but no object; " + EXPECTED, "Give one article a line, in braces");
        } catch (JsonProcessingException e) {
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw UnreadableArticle.at(
                            path,
                            number,
                            column,
                            "not valid JSON (" + reason(e) + "), " + EXPECTED,
                            "Escape quotes and line breaks within the text")
                    .causedBy(e);
        }
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message.lines().findFirst().orElse("").replaceAll("\\s*\\(.*", "");
    }
}
