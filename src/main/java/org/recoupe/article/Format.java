package org.recoupe.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles come in, told by a file's ending, else by how the text begins. */
enum Format {
    TEXT("txt", "text"),
    HTML("html", "htm", "xhtml"),
    MARKDOWN("md", "markdown"),
    JSONL("jsonl", "ndjson"),
    /** An archive of the web: pages and plain text in it are articles. */
    WARC("warc", "wet");

    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    /** The format that a file's ending names; {@code .gz} and {@code .zst} behind it are passed over. */
    static Optional<Format> named(String packed) {
        String fileName = Packing.without(packed);
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> fileName.contains(".") && format.endings.contains(ending))
                .findFirst();
    }

    /** The format that a text looks like by its beginning. */
    static Format sniffed(String head) {
        String start = head.startsWith("\uFEFF") ? head.substring(1).stripLeading() : head.stripLeading();
        if (start.matches("(?s)<[A-Za-z!?].*")) {
            return HTML;
        }
        if (start.matches("(?s)\\{\\s*\".*")) {
            return JSONL;
        }
        return start.matches("(?s)---[ \\t]*\\R.*|# .*") ? MARKDOWN : TEXT;
    }

    /** All endings, for messages. */
    static String allEndings() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .flatMap(format -> format.endings.stream())
                        .map(ending -> "." + ending)
                        .toList());
    }
}
