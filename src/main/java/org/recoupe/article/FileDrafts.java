package org.recoupe.article;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The articles of several files, one file open at a time. */
final class FileDrafts implements Drafts {

    private final Iterator<Target.Found> files;
    private final Function<Target.Found, Drafts> open;
    private final Iterator<UnreadableArticle> lost;
    private final long bytes;
    private long done;
    private long ofCurrent;
    private Optional<Drafts> current = Optional.empty();
    private Optional<UnreadableArticle> failure = Optional.empty();

    FileDrafts(Target target, Function<Target.Found, Drafts> open) {
        this.files = target.files().iterator();
        this.open = open;
        this.lost = target.lost().iterator();
        this.bytes = target.files().stream().mapToLong(Target.Found::size).sum();
    }

    @Override
    public boolean hasNext() {
        while (failure.isEmpty() && current.filter(Drafts::hasNext).isEmpty()) {
            close();
            if (lost.hasNext()) {
                failure = Optional.of(lost.next());
            } else if (files.hasNext()) {
                openNext(files.next());
            } else {
                return false;
            }
        }
        return true;
    }

    private void openNext(Target.Found file) {
        try {
            current = Optional.of(open.apply(file));
        } catch (UnreadableArticle e) {
            failure = Optional.of(e);
        }
        ofCurrent = file.size();
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
        return current.orElseThrow().nextUnread();
    }

    @Override
    public double share() {
        double within = current.map(Drafts::share).filter(share -> share > 0).orElse(0.0);
        return bytes == 0 ? -1 : Math.min(1, (done + within * ofCurrent) / bytes);
    }

    @Override
    public void close() {
        current.ifPresent(Drafts::close);
        current = Optional.empty();
        done += ofCurrent;
        ofCurrent = 0;
    }
}
