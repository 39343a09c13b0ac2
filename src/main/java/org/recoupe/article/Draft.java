package org.recoupe.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An article before its language is settled: what a reader found in a file.
 *
 * @param id what tells it from the others of a run
 * @param origin where it was read from, for messages: a path, {@code -}, or a path with a line
 * @param title the headline, empty if there is none
 * @param text the body
 * @param statedLanguage the code the user gave, by an option, a JSONL field or front matter; it binds; empty if none
 * @param hintedLanguage the code the page carries, which a template may have put there; empty if none
 * @param published the day of publication, where it is known
 * @param url where it was published, where that is known
 */
public record Draft(
        String id,
        String origin,
        String title,
        String text,
        String statedLanguage,
        String hintedLanguage,
        Optional<LocalDate> published,
        Optional<URI> url) {

    public Draft {
        statedLanguage = primary(statedLanguage);
        hintedLanguage = primary(hintedLanguage);
    }

    /** A draft of which only the text is known. */
    static Draft of(String id, String origin, String title, String text) {
        return new Draft(id, origin, title, text, "", "", Optional.empty(), Optional.empty());
    }

    /** The article, in that language. */
    public Article in(String language) {
        return new Article(id, origin, title, text, language, published, url);
    }

    /** The same, with what the options say put over what was found. */
    Draft with(ReadingOptions options) {
        String language = options.language().isEmpty() ? statedLanguage : options.language();
        return new Draft(
                id,
                origin,
                title,
                text,
                language,
                hintedLanguage,
                options.published().or(() -> published),
                url);
    }

    /** The same, published at that address unless it names one itself. */
    Draft at(Optional<URI> address) {
        return new Draft(id, origin, title, text, statedLanguage, hintedLanguage, published, url.or(() -> address));
    }

    /** The same, told from others by that id. */
    Draft named(String newId) {
        return new Draft(newId, origin, title, text, statedLanguage, hintedLanguage, published, url);
    }

    /** {@code fr} of {@code fr-FR} and {@code fr_BE}. */
    private static String primary(String code) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && lower.charAt(end) != '-' && lower.charAt(end) != '_') {
            end++;
        }
        return lower.substring(0, end);
    }
}
