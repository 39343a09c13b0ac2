package org.recoupe.article;

import java.util.function.Supplier;

/**
 * An article that was found and not yet read: what takes time is left to whoever wants it, on any thread.
 *
 * @param origin where it stands: a path, {@code -}, or a path with a line
 * @param size how large it is as it lies there, in bytes; 0 where that is not known
 * @param reading reads it
 */
public record Unread(String origin, long size, Supplier<Draft> reading) {

    /**
     * The article.
     *
     * @throws UnreadableArticle if it cannot be read
     */
    public Draft read() {
        return reading.get();
    }
}
