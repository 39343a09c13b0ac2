package org.recoupe.report;

import org.recoupe.article.Article;
import org.recoupe.article.Span;

/**
 * A place in a text as editors count it.
 *
 * @param line the line, 1 for the first
 * @param column the UTF-16 unit in that line, 1 for the first
 */
public record Position(int line, int column) {

    /** Where that span starts, counted in the part of the article it stands in. */
    public static Position start(Article article, Span span) {
        return at(article.part(span.part()), span.start());
    }

    /** The place after that span's last character. */
    public static Position end(Article article, Span span) {
        return at(article.part(span.part()), span.end());
    }

    /** The place of that offset; CR LF, LF and CR each end a line. */
    static Position at(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }
}
