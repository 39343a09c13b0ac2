package org.recoupe.batch;

/**
 * What came of an article.
 *
 * @param <R> what work on an article gives
 */
public sealed interface Outcome<R> {

    /**
     * The work was done.
     *
     * @param result what it gave
     */
    record Done<R>(R result) implements Outcome<R> {}

    /**
     * The article could not be read, or the work on it broke down; the articles after it are not concerned.
     *
     * @param origin where the article stands
     * @param cause why: an {@link org.recoupe.article.UnreadableArticle} tells users itself
     */
    record Lost<R>(String origin, Throwable cause) implements Outcome<R> {}
}
