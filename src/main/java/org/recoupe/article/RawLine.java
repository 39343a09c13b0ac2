package org.recoupe.article;

import java.util.Optional;

/**
 * A line of a JSONL file, as it stands there.
 *
 * @param number the line, from 1
 * @param bytes what stands in it, without its line feed; nothing where it could not be read
 * @param failure why it could not be read
 */
public record RawLine(int number, byte[] bytes, Optional<UnreadableArticle> failure) {

    /** That line of that file; one that is too long for an article is a failure, and is let go of. */
    public static RawLine of(byte[] bytes, String path, int number) {
        return bytes.length > ArticleReader.LARGEST
                ? tooLong(path, number)
                : new RawLine(number, bytes, Optional.empty());
    }

    static RawLine tooLong(String path, int number) {
        return lost(
                number,
                UnreadableArticle.at(
                        path,
                        number,
                        "the line is longer than %d MB".formatted(ArticleReader.LARGEST >> ArticleReader.MEGA),
                        "Give its parts as articles of their own"));
    }

    static RawLine lost(int number, UnreadableArticle failure) {
        return new RawLine(number, new byte[0], Optional.of(failure));
    }

    /** Whether nothing but white space stands in it. */
    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
