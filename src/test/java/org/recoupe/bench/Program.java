package org.recoupe.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;
import org.recoupe.reference.Catalog;

/**
 * The program as users get it: shipped rules and data, whole articles in, nothing stubbed.
 *
 * @param checker reads and checks
 * @param catalog the data that it works with
 */
record Program(FactChecker checker, Catalog catalog) {

    /** A program that is ready to read. */
    static Program start() {
        return with(Options.shipped());
    }

    /** A program that works with those rules and data. */
    static Program with(Options options) {
        return new Program(FactChecker.of(options), FactChecker.catalog(options));
    }

    /** What is read in a text that is an article without a title. */
    Reading read(String text, String language, Optional<LocalDate> published) {
        return checker.read(article(text, language, published));
    }

    /** The claims of such a text, bound to series where there are any. */
    List<Claim> claims(String text, String language, Optional<LocalDate> published) {
        Article article = article(text, language, published);
        return catalog.dossier(checker.read(article), article).claims();
    }

    /** Its dates and durations. */
    List<Mention> times(String text, String language, Optional<LocalDate> published) {
        return read(text, language, published).mentions().stream()
                .filter(mention -> mention instanceof Mention.Moment || mention instanceof Mention.Lapse)
                .toList();
    }

    /** Its amounts. */
    Stream<Mention.Amount> amounts(Reading reading) {
        return reading.mentions().stream()
                .filter(Mention.Amount.class::isInstance)
                .map(Mention.Amount.class::cast);
    }

    /** The ISO-TimeML value of a date or a duration. */
    static String timex(Mention mention) {
        if (mention instanceof Mention.Moment moment) {
            return moment.timex();
        }
        return mention instanceof Mention.Lapse lapse ? lapse.timex() : "";
    }

    /** What was read, with its value, for the list of misses. */
    static String shown(Mention mention) {
        String value = mention instanceof Mention.Amount amount
                ? amount.kind().label() + " " + amount.quantity().value() + " "
                        + amount.quantity().unitCode() + " " + amount.quantity().comparator()
                : timex(mention);
        return mention.span().quote() + " = " + value;
    }

    private static Article article(String text, String language, Optional<LocalDate> published) {
        return new Article("bench", "bench", "", text, language, published, Optional.empty());
    }
}
