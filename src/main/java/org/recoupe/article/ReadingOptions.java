package org.recoupe.article;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says of the articles before they are read; it goes before what they say of themselves.
 *
 * @param published the day of publication, empty to take each article's own
 * @param language the code of their language, empty to find it out
 * @param encoding how their bytes are to be read, empty for UTF-8 or what a page declares
 */
public record ReadingOptions(Optional<LocalDate> published, String language, Optional<Charset> encoding) {

    /** Everything is left to the articles. */
    public static ReadingOptions none() {
        return new ReadingOptions(Optional.empty(), "", Optional.empty());
    }

    /** The same, with that day of publication. */
    public ReadingOptions published(LocalDate day) {
        return new ReadingOptions(Optional.of(day), language, encoding);
    }

    /** The same, with that language. */
    public ReadingOptions language(String code) {
        return new ReadingOptions(published, code, encoding);
    }

    /** The same, with that encoding. */
    public ReadingOptions encoding(Charset charset) {
        return new ReadingOptions(published, language, Optional.of(charset));
    }
}
