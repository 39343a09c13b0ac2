package org.recoupe.article;

import java.nio.charset.StandardCharsets;

/** Shorthand of the tests in this package: a text and a name in, the first draft out. */
final class Reading {

    private Reading() {}

    static Draft read(String name, String content) {
        return read(name, content, ReadingOptions.none());
    }

    static Draft read(String name, String content, ReadingOptions options) {
        return read(name, content.getBytes(StandardCharsets.UTF_8), options);
    }

    static Draft read(String name, byte[] content, ReadingOptions options) {
        try (Drafts drafts = ArticleReader.of(options).read(content, name)) {
            return drafts.next();
        }
    }
}
