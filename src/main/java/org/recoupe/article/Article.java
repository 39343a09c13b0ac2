package org.recoupe.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as it was given; nothing in its text is altered.
 *
 * @param id what tells it from the others of a run: the JSONL id, else the file's name without its ending
 * @param origin where it was read from, for messages: a path, {@code -}, or a path with a line
 * @param title the headline, empty if there is none
 * @param text the body: the file's text, or the main text of a page
 * @param language its code, {@code fr} or {@code en}
 * @param published the day of publication, where it is known
 * @param url where it was published, where that is known
 */
public record Article(
        String id,
        String origin,
        String title,
        String text,
        String language,
        Optional<LocalDate> published,
        Optional<URI> url) {

    /** The text that offsets of that part count in. */
    public String part(Span.Part part) {
        return part == Span.Part.TITLE ? title : text;
    }

    /** The span of that part from {@code start} to {@code end}. */
    public Span span(Span.Part part, int start, int end) {
        return Span.of(part, part(part), start, end);
    }
}
