package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.recoupe.article.Span;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Mention.Lapse;
import org.recoupe.claim.Mention.Moment;
import org.recoupe.claim.Period;
import org.recoupe.claim.Tense;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** A sentence in, its times out: one line a case in {@code times.fr.csv} and {@code times.en.csv}. */
class TimeRecogniserTest {

    /** Stands for no publication date, and for no time found. */
    static final String UNKNOWN = "-";

    private static final TimeRecogniser FRENCH = recogniser("fr");
    private static final TimeRecogniser ENGLISH = recogniser("en");

    private static TimeRecogniser recogniser(String code) {
        return TimeRecogniser.of(Language.of(code).orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "times.fr.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void readsFrench(String text, String published, Tense tense, String expected) {
        assertThat(times(FRENCH, "fr", text, published, tense)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "times.en.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void readsEnglish(String text, String published, Tense tense, String expected) {
        assertThat(times(ENGLISH, "en", text, published, tense)).isEqualTo(expected);
    }

    private static Times read(TimeRecogniser recogniser, String language, String text, TimeContext context) {
        Tokens tokens = Tokens.of(Span.Part.BODY, text, Language.of(language).orElseThrow());
        return recogniser.read(tokens, 0, tokens.size(), context);
    }

    private static TimeContext context(String published, Tense tense) {
        Optional<LocalDate> day =
                published.equals(UNKNOWN) ? Optional.empty() : Optional.of(LocalDate.parse(published));
        return new TimeContext(
                day, Optional.empty(), Optional.empty(), Optional.empty(), false, index -> tense, index -> false);
    }

    private static String times(
            TimeRecogniser recogniser, String language, String text, String published, Tense tense) {
        String times = read(recogniser, language, text, context(published, tense)).mentions().stream()
                .map(TimeRecogniserTest::shown)
                .collect(Collectors.joining("; "));
        return times.isEmpty() ? UNKNOWN : times;
    }

    /** {@code quote = timex from..to}, the last day included; {@code quote = timex 2..3 a} for a lapse. */
    static String shown(Mention mention) {
        String quote = mention.span().quote();
        if (mention instanceof Moment moment) {
            String days = moment.period().map(TimeRecogniserTest::days).orElse("? " + moment.unresolved());
            return "%s = %s %s".formatted(quote, moment.timex(), days);
        }
        Lapse lapse = (Lapse) mention;
        return "%s = %s %s"
                .formatted(
                        quote,
                        lapse.timex(),
                        range(lapse.quantity().range()) + " " + lapse.quantity().unitCode());
    }

    private static String days(Period period) {
        String from = period.from().equals(LocalDate.MIN) ? "" : period.from().toString();
        String to = period.to().equals(LocalDate.MAX)
                ? ""
                : period.to().minusDays(1).toString();
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String range(Interval range) {
        return number(range.low()) + ".." + number(range.high());
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "" : value == Math.rint(value) ? Long.toString((long) value) : "" + value;
    }

    private static List<WeekdayDate> weekdayDates(String text, String published) {
        return read(FRENCH, "fr", text, context(published, Tense.PAST)).weekdayDates();
    }

    @Test
    void aWeekdayAndItsDateAreBothGivenEvenWhereTheyDisagree() {
        WeekdayDate right =
                weekdayDates("Il est arrivé lundi 19 août 2024.", "2024-08-19").get(0);
        WeekdayDate wrong =
                weekdayDates("Il est arrivé mardi 19 août 2024.", "2024-08-19").get(0);

        assertThat(right.date().getDayOfWeek()).isEqualTo(right.weekday());
        assertThat(wrong.weekday()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(wrong.date()).isEqualTo(LocalDate.of(2024, 8, 19));
        assertThat(wrong.explicit()).isTrue();
        assertThat(wrong.span().quote()).isEqualTo("mardi 19 août 2024");
    }

    @Test
    void aWeekdayAloneIsNoWeekdayDate() {
        assertThat(weekdayDates("Il est arrivé lundi.", "2024-08-19")).isEmpty();
    }

    @Test
    void threeDecadesAreThirtyYearsToTheNearestTen() {
        Lapse lapse = (Lapse) read(FRENCH, "fr", "après trois décennies de paix", context(UNKNOWN, Tense.PAST))
                .mentions()
                .get(0);

        assertThat(lapse.quantity().value()).isEqualTo(30);
        assertThat(lapse.quantity().step()).isEqualTo(10);
        assertThat(lapse.quantity().unitCode()).isEqualTo("a");
        assertThat(lapse.quantity().range()).isEqualTo(Interval.of(25, 35));
        assertThat(lapse.timex()).isEqualTo("P30Y");
    }

    @Test
    void aHedgeOpensOrWidensALapse() {
        Lapse lapse = (Lapse) read(FRENCH, "fr", "pendant plus de vingt ans", context(UNKNOWN, Tense.PAST))
                .mentions()
                .get(0);

        assertThat(lapse.quantity().comparator()).isEqualTo(Comparator.MORE_THAN);
        assertThat(lapse.quantity().range()).isEqualTo(Interval.from(20));
        assertThat(lapse.quantity().hedge()).isEqualTo("plus de");
    }

    @Test
    void whatWasSaidBeforeAnchorsTheNextSentence() {
        Moment before = (Moment) read(FRENCH, "fr", "Il part le 3 mai 2022.", context(UNKNOWN, Tense.PAST))
                .mentions()
                .get(0);
        TimeContext context = new TimeContext(
                Optional.empty(),
                Optional.of(before),
                before.period().map(Period::from),
                Optional.of(before),
                false,
                index -> Tense.PAST,
                index -> false);

        assertThat(read(FRENCH, "fr", "Il revient deux jours plus tard.", context)
                        .mentions())
                .extracting(TimeRecogniserTest::shown)
                .containsExactly("deux jours plus tard = 2022-05-05 2022-05-05");
    }

    @Property(tries = 300)
    void neverThrowsOnAnyText(@ForAll String text) {
        for (Tense tense : Tense.values()) {
            assertThat(times(FRENCH, "fr", text, "2024-08-19", tense)).isNotNull();
            assertThat(times(ENGLISH, "en", text, UNKNOWN, tense)).isNotNull();
        }
    }

    @Property(tries = 500)
    void neverThrowsOnAnyHeapOfTimeWords(@ForAll("heaps") String text) {
        for (Tense tense : Tense.values()) {
            assertThat(times(FRENCH, "fr", text, "2024-02-29", tense)).isNotNull();
            assertThat(times(FRENCH, "fr", text, UNKNOWN, tense)).isNotNull();
            assertThat(times(ENGLISH, "en", text, "2024-02-29", tense)).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> heaps() {
        List<String> words = List.of(
                "0",
                "1",
                "31",
                "30",
                "février",
                "29",
                "9999",
                "999999999999",
                "2,5",
                "/",
                "-",
                ".",
                "le",
                "du",
                "au",
                "entre",
                "et",
                "lundi",
                "dernier",
                "siècle",
                "trimestre",
                "il y a",
                "mille",
                "ans",
                "jours",
                "décennies",
                "millénaires",
                "depuis",
                "jusqu'à",
                "années",
                "h",
                "heures",
                "60",
                "av. J.-C.",
                "XIXe",
                "ces",
                "dernières",
                "plus tôt",
                "premier",
                "fin",
                "de",
                "l'année",
                "soir",
                "Pâques",
                "May",
                "in",
                "ago",
                "the",
                "last",
                "first",
                "of",
                "century",
                "BC",
                "since",
                "between",
                "and",
                "quarter",
                "late",
                "1990",
                "s",
                "deux cent mille",
                "semaine",
                "cinquième",
                "Monday",
                "years",
                "million",
                "été",
                "-5",
                "99",
                "13",
                "th");
        return Arbitraries.of(words).list().ofMaxSize(14).map(list -> String.join(" ", list));
    }

    @Test
    void aTextTwiceAsLongTakesNoMoreStepsThanTwiceAsMany() {
        String sentence = "entre le 3 mai 2022 et lundi 5 juin, deux ans plus tôt, ";
        assertThat(times(FRENCH, "fr", sentence.repeat(200), "2024-08-19", Tense.PAST)
                        .split("; "))
                .hasSize(200
                        * times(FRENCH, "fr", sentence, "2024-08-19", Tense.PAST)
                                .split("; ")
                                .length);
    }
}
