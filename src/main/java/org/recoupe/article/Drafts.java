package org.recoupe.article;

import java.util.Iterator;

/**
 * Articles read one after the other, as they are asked for. Where {@link #next()} throws an {@link UnreadableArticle},
 * the ones after it can still be read.
 */
public interface Drafts extends Iterator<Draft>, AutoCloseable {

    /** Lets go of the file that is open. */
    @Override
    void close();
}
