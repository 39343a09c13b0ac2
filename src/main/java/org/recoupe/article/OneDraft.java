package org.recoupe.article;

import java.util.NoSuchElementException;

/** The one article of a file. */
final class OneDraft implements Drafts {

    private final Unread article;
    private boolean taken;

    OneDraft(Unread article) {
        this.article = article;
    }

    @Override
    public boolean hasNext() {
        return !taken;
    }

    @Override
    public Unread nextUnread() {
        if (taken) {
            throw new NoSuchElementException();
        }
        taken = true;
        return article;
    }

    @Override
    public void close() {
        // The file is opened and closed by the reading.
    }
}
