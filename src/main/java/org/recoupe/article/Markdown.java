package org.recoupe.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown: front matter and the title line are taken off, the rest stays as it was written. */
final class Markdown {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(?:(.*?)\\R)??(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING =
            Pattern.compile("\\A\\s*(?:#[ \\t]+([^\\r\\n]*?)[ \\t]*#*|([^\\r\\n]+)\\R=+)[ \\t]*(?:\\R\\s*|\\z)");

    private Markdown() {}

    /** The draft of that text; front matter that is no YAML mapping, or holds a bad value, is an error. */
    static Draft read(String id, String origin, String text) {
        Matcher matter = FRONT_MATTER.matcher(text);
        boolean found = matter.find();
        String yaml = found && matter.group(1) != null ? matter.group(1) : "";
        Fields fields = new Fields(origin, FrontMatter.read(origin, yaml), key -> line(yaml, key));
        String body = found ? text.substring(matter.end()) : text;
        String title = fields.text("title");
        Matcher heading = HEADING.matcher(body);
        if (heading.find()) {
            String written = heading.group(1) != null ? heading.group(1) : heading.group(2);
            if (title.isEmpty() || title.equals(written)) {
                title = written;
                body = body.substring(heading.end());
            }
        }
        String rest = body.substring(PlainText.skipBlank(body, 0));
        return new Draft(
                id,
                origin,
                title,
                rest,
                fields.text("language", "lang"),
                "",
                fields.date("published", "date").or(() -> Dateline.in(rest)),
                fields.url("url", "canonical"));
    }

    private static int line(String yaml, String key) {
        int line = 2;
        for (String written : yaml.split("\\R")) {
            if (written.startsWith(key)) {
                return line;
            }
            line++;
        }
        return 2;
    }
}
