package org.recoupe.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who published something that reference data rests on.
 *
 * @param id by which rows name it
 * @param title what it is called
 * @param publisher who published it
 * @param url where it can be read, empty if nowhere
 * @param kind {@code statistical-office}, {@code io}, {@code government}, {@code press}, {@code archive}, …
 * @param country whose it is, empty if no country's
 * @param licence under what terms, empty if not known
 * @param published when, where that is known
 * @param retrieved when it was looked up, where that is known
 * @param rank how near it is to the facts, 1 for the office that made them
 */
public record Source(
        String id,
        String title,
        String publisher,
        String url,
        String kind,
        String country,
        String licence,
        Optional<LocalDate> published,
        Optional<LocalDate> retrieved,
        int rank) {}
