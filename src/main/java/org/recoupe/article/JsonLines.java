package org.recoupe.article;

import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The articles of a JSONL file, one a line; only the line at hand is in memory. */
final class JsonLines implements Drafts {

    private final String name;
    private final String path;
    private final ReadingOptions options;
    private final RawLines lines;
    private final DoubleSupplier share;
    private Optional<RawLine> ahead = Optional.empty();

    JsonLines(String name, String path, InputStream in, ReadingOptions options, DoubleSupplier share) {
        this.name = name;
        this.path = path;
        this.lines = RawLines.of(in, path);
        this.options = options;
        this.share = share;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && lines.hasNext()) {
            ahead = Optional.of(lines.next()).filter(line -> line.failure().isPresent() || !line.isBlank());
        }
        return ahead.isPresent();
    }

    @Override
    public Unread nextUnread() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawLine line = ahead.orElseThrow();
        ahead = Optional.empty();
        line.failure().ifPresent(failure -> {
            throw failure;
        });
        return new Unread(
                path + ":" + line.number(),
                line.bytes().length,
                () -> new JsonLine(name, path, line.number(), options).read(line.bytes()));
    }

    @Override
    public double share() {
        return share.getAsDouble();
    }

    @Override
    public void close() {
        lines.close();
    }
}
