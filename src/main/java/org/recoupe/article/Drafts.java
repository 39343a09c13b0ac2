package org.recoupe.article;

import java.util.Iterator;

/**
 * Articles read one after the other, as they are asked for. Where {@link #next()} or {@link #nextUnread()} throws an
 * {@link UnreadableArticle}, the ones after it can still be read; {@link #hasNext()} throws none.
 */
public interface Drafts extends Iterator<Draft>, AutoCloseable {

    /** The next article, to be read by whoever wants it. What is in memory for it does not change with the ones after it. */
    Unread nextUnread();

    @Override
    default Draft next() {
        return nextUnread().read();
    }

    /** How much of all bytes was gone through so far, from 0 to 1; negative where nobody knows how many there are. */
    default double share() {
        return -1;
    }

    /** Lets go of the file that is open. */
    @Override
    void close();
}
