package org.recoupe.report;

/**
 * A source that evidence comes from.
 *
 * @param id its key in {@code sources.csv}
 * @param title what was published
 * @param publisher who published it
 * @param url where it can be read, empty if nowhere
 * @param licence under what terms its data is used here, empty where not known
 */
public record Source(String id, String title, String publisher, String url, String licence) {}
