package org.recoupe.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The lines of a JSONL file one after the other, with those that are lost in their places. */
public final class RawLines implements Iterator<RawLine>, AutoCloseable {

    private final String path;
    private final Lines lines;
    private Optional<RawLine> ahead = Optional.empty();
    private boolean ended;

    private RawLines(InputStream in, String path) {
        this.path = path;
        this.lines = new Lines(in, ArticleReader.LARGEST);
    }

    /** Those of that stream. */
    static RawLines of(InputStream in, String path) {
        return new RawLines(in, path);
    }

    /** Those of that file, which is unpacked as the ending of its name says. */
    public static RawLines unpacked(InputStream in, String path) throws IOException {
        return of(Packing.of(path).unpacked(in), path);
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            advance();
        }
        return ahead.isPresent();
    }

    @Override
    public RawLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawLine line = ahead.orElseThrow();
        ahead = Optional.empty();
        return line;
    }

    private void advance() {
        try {
            if (lines.ended()) {
                ended = true;
                return;
            }
            byte[] line = lines.next();
            ahead = Optional.of(
                    lines.tooLong() ? RawLine.tooLong(path, lines.number()) : RawLine.of(line, path, lines.number()));
        } catch (IOException e) {
            boolean more = e instanceof LostPart;
            ended = !more;
            int number = Math.max(1, lines.number());
            String problem =
                    "the line%s cannot be read: %s".formatted(more ? "" : " and those after it", e.getMessage());
            ahead = Optional.of(RawLine.lost(
                    number,
                    UnreadableArticle.at(path, number, problem, "Fetch the file again, or take it from a copy")
                            .causedBy(e)));
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
