package org.recoupe.article;

import java.util.NoSuchElementException;

/** The one article of a file. */
final class OneDraft implements Drafts {

    private final Draft draft;
    private boolean read;

    OneDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public boolean hasNext() {
        return !read;
    }

    @Override
    public Draft next() {
        if (read) {
            throw new NoSuchElementException();
        }
        read = true;
        return draft;
    }

    @Override
    public void close() {
        // The file was read whole and closed.
    }
}
