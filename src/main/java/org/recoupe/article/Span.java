package org.recoupe.article;

/**
 * A stretch of an article, quoted exactly.
 *
 * @param part the title or the body
 * @param start offset of the first character in that part, in UTF-16 units
 * @param end offset after the last character
 * @param quote the characters between the two, as the article has them
 */
public record Span(Part part, int start, int end, String quote) implements Comparable<Span> {

    /** The part of an article that offsets count in. */
    public enum Part {
        TITLE,
        BODY
    }

    public Span {
        if (start < 0 || end < start || quote.length() != end - start) {
            throw new IllegalArgumentException("span %d-%d does not fit its quote".formatted(start, end));
        }
    }

    /** The span of {@code text} from {@code start} to {@code end}. */
    public static Span of(Part part, String text, int start, int end) {
        return new Span(part, start, end, text.substring(start, end));
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return part == other.part && start < other.end && other.start < end;
    }

    /** Whether the other lies within this one. */
    public boolean covers(Span other) {
        return part == other.part && start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        int byPart = part.compareTo(other.part);
        if (byPart != 0) {
            return byPart;
        }
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }

    @Override
    public String toString() {
        return "%s[%d,%d)".formatted(part, start, end);
    }
}
