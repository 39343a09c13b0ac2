package org.recoupe.article;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The articles of several files, one file open at a time. */
final class FileDrafts implements Drafts {

    private final Iterator<Path> files;
    private final Function<Path, Drafts> open;
    private Optional<Drafts> current = Optional.empty();
    private Optional<UnreadableArticle> failure = Optional.empty();

    FileDrafts(List<Path> files, Function<Path, Drafts> open) {
        this.files = files.iterator();
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (failure.isEmpty() && current.filter(Drafts::hasNext).isEmpty() && files.hasNext()) {
            close();
            try {
                current = Optional.of(open.apply(files.next()));
            } catch (UnreadableArticle e) {
                failure = Optional.of(e);
            }
        }
        return failure.isPresent() || current.filter(Drafts::hasNext).isPresent();
    }

    @Override
    public Draft next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure.isPresent()) {
            UnreadableArticle unread = failure.get();
            failure = Optional.empty();
            throw unread;
        }
        return current.orElseThrow().next();
    }

    @Override
    public void close() {
        current.ifPresent(Drafts::close);
        current = Optional.empty();
    }
}
