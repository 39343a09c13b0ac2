package org.recoupe.importing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says of itself.
 *
 * @param dataset the publisher's name for the dataset, from which the import's id is made
 * @param url where the publisher has it, empty if that is not known
 * @param licence under which it may be used, empty if that is not known
 * @param vintage the day of this edition
 */
public record About(
        String dataset, String title, String publisher, String url, String licence, Optional<LocalDate> vintage) {

    /** One of which no more is known. */
    static About of(String dataset, String title, String publisher) {
        return new About(dataset, title, publisher, "", "", Optional.empty());
    }

    /** The same, found there. */
    About at(String address) {
        return new About(dataset, title, publisher, address, licence, vintage);
    }

    /** The same, under that licence. */
    About under(String terms) {
        return new About(dataset, title, publisher, url, terms, vintage);
    }

    /** The same, as of that day; unchanged where none is given. */
    About of(Optional<LocalDate> day) {
        return day.isEmpty() ? this : new About(dataset, title, publisher, url, licence, day);
    }
}
