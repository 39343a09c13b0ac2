package org.recoupe.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The articles of a JSONL file, one a line; only the line at hand is in memory. */
final class JsonLines implements Drafts {

    private final String name;
    private final String path;
    private final ReadingOptions options;
    private final Lines lines;
    private final DoubleSupplier share;
    private Optional<Unread> ahead = Optional.empty();
    private Optional<UnreadableArticle> failure = Optional.empty();
    private boolean ended;

    JsonLines(String name, String path, InputStream in, ReadingOptions options, DoubleSupplier share) {
        this.name = name;
        this.path = path;
        this.lines = new Lines(in, ArticleReader.LARGEST);
        this.options = options;
        this.share = share;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && failure.isEmpty() && !ended) {
            advance();
        }
        return ahead.isPresent() || failure.isPresent();
    }

    private void advance() {
        try {
            if (lines.ended()) {
                ended = true;
                return;
            }
            byte[] line = lines.next();
            int number = lines.number();
            if (lines.tooLong()) {
                failure = Optional.of(UnreadableArticle.at(
                        path,
                        number,
                        "the line is longer than %d MB".formatted(ArticleReader.LARGEST >> ArticleReader.MEGA),
                        "Give its parts as articles of their own"));
            } else if (!isBlank(line)) {
                ahead = Optional.of(new Unread(
                        path + ":" + number, line.length, () -> new JsonLine(name, path, number, options).read(line)));
            }
        } catch (IOException e) {
            boolean more = e instanceof LostPart;
            ended = !more;
            failure = Optional.of(UnreadableArticle.at(
                            path,
                            Math.max(1, lines.number()),
                            "the line%s cannot be read: %s"
                                    .formatted(more ? "" : " and those after it", e.getMessage()),
                            "Fetch the file again, or take it from a copy")
                    .causedBy(e));
        }
    }

    @Override
    public Unread nextUnread() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure.isPresent()) {
            UnreadableArticle unread = failure.get();
            failure = Optional.empty();
            throw unread;
        }
        Unread next = ahead.orElseThrow();
        ahead = Optional.empty();
        return next;
    }

    @Override
    public double share() {
        return share.getAsDouble();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
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
