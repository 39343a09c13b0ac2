package org.recoupe.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** The articles of a JSONL file, one a line; only the line at hand is in memory. */
final class JsonLines implements Drafts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String EXPECTED = "expected {\"text\": \"…\"} or {\"html\": \"…\"} on one line";

    private final String name;
    private final String path;
    private final ReadingOptions options;
    private final InputStream in;
    private byte[] line = new byte[0];
    private int number;
    private boolean ahead;
    private boolean tooLong;

    JsonLines(String name, String path, InputStream in, ReadingOptions options) {
        this.name = name;
        this.path = path;
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
        this.options = options;
    }

    /** The article in that line, which somebody else has read. */
    static Draft one(byte[] line, String name, String path, int number, ReadingOptions options) {
        JsonLines lines = new JsonLines(name, path, InputStream.nullInputStream(), options);
        lines.line = line;
        lines.number = number;
        lines.tooLong = line.length > ArticleReader.LARGEST;
        lines.ahead = true;
        return lines.next();
    }

    @Override
    public boolean hasNext() {
        while (!ahead && readLine()) {
            ahead = !isBlank(line);
        }
        return ahead;
    }

    @Override
    public Draft next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ahead = false;
        if (tooLong) {
            throw UnreadableArticle.at(
                    path,
                    number,
                    "the line is longer than %d MB".formatted(ArticleReader.LARGEST >> ArticleReader.MEGA),
                    "Give its parts as articles of their own");
        }
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

    private boolean readLine() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int read = in.read();
            if (read < 0) {
                return false;
            }
            number++;
            tooLong = false;
            while (read >= 0 && read != '\n') {
                tooLong |= bytes.size() >= ArticleReader.LARGEST;
                if (!tooLong) {
                    bytes.write(read);
                }
                read = in.read();
            }
            line = bytes.toByteArray();
            return true;
        } catch (IOException e) {
            throw UnreadableArticle.at(path, number, "the line cannot be read: " + e.getMessage(), "")
                    .causedBy(e);
        }
    }

    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
