package org.recoupe.article;

/**
 * A sentence of an article.
 *
 * @param index its place in the article, the title's first
 * @param paragraph the paragraph it stands in; the title is one of its own
 * @param span where it stands
 */
public record Sentence(int index, int paragraph, Span span) {}
