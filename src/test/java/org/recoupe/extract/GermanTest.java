package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** A third language by tables alone: its numbers, money, shares and dates. */
class GermanTest {

    private static final Language GERMAN = Language.of("de").orElseThrow();
    private static final QuantityRecogniser QUANTITIES = QuantityRecogniser.of(GERMAN);
    private static final TimeRecogniser TIMES = TimeRecogniser.of(GERMAN);
    private static final NumberRecogniser NUMBERS = NumberRecogniser.of(GERMAN);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            eins | 1
            zwölf | 12
            siebzehn | 17
            einundzwanzig | 21
            sechsundsechzig | 66
            neunundneunzig | 99
            hundert | 100
            einhunderteins | 101
            dreihundertfünfundvierzig | 345
            tausend | 1000
            zweitausendfünfhundert | 2500
            neunzehnhundertneunundachtzig | 1989
            zwölftausenddreihundertvier | 12304
            hunderttausend | 100000
            achthundertsiebenundvierzigtausend | 847000
            zwei Millionen | 2000000
            dreihundertfünfzig Millionen | 350000000
            vier Milliarden | 4000000000
            1.234 | 1234
            1.234.567 | 1234567
            3,5 | 3.5
            4,36 Milliarden | 4360000000
            2,5 Mio. | 2500000
            """)
    void aNumberOfOneWordOrSeveralIsWhatItSays(String text, double value) {
        Tokens tokens = tokens(text);
        Numeral number = NUMBERS.at(tokens, 0, tokens.size()).orElseThrow();
        assertThat(number.value()).isEqualTo(value);
        assertThat(tokens.span(number.from(), number.to()).quote()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Zweifel", "Achtung", "einundzwanzigfach", "undzwanzig", "zwanzigundeins", "hundertund", "Elfenbein"})
    void aWordThatOnlyStartsLikeANumberIsNone(String word) {
        assertThat(NUMBERS.find(tokens(word), 0, 1).all()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Das Werk kostete 4,36 Milliarden Euro. | 4360000000 | EUR
            Er zahlte rund 120 Millionen US-Dollar. | 120000000 | USD
            Der Umsatz lag bei 1.250 Schweizer Franken. | 1250 | CHF
            Die Inflation betrug 2,3 Prozent. | 2.3 | %
            Der Anteil stieg um drei Prozentpunkte. | 3 | pp
            Die Arbeitslosenquote liegt bei 5,9 %. | 5.9 | %
            Exportiert wurden fünfzehn Tonnen. | 15 | t
            Der Park misst 250 Quadratkilometer. | 250 | km2
            Es wurde 41 Grad Celsius heiß. | 41 | Cel
            """)
    void anAmountHasItsUnit(String sentence, double value, String unit) {
        assertThat(amounts(sentence)).singleElement().satisfies(amount -> {
            assertThat(amount.quantity().value()).isEqualTo(value);
            assertThat(amount.quantity().unitCode()).isEqualTo(unit);
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Mehr als 500 Menschen kamen. | MORE_THAN
            Mindestens 500 Menschen kamen. | AT_LEAST
            Etwa 500 Menschen kamen. | ABOUT
            Höchstens 500 Menschen kamen. | AT_MOST
            Zwischen 400 und 500 Menschen kamen. | BETWEEN
            """)
    void anAmountHasItsWording(String sentence, String comparator) {
        assertThat(amounts(sentence))
                .singleElement()
                .extracting(amount -> amount.quantity().comparator().name())
                .isEqualTo(comparator);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Am 19. August 2024 kam er. | 2024-08-19
            Am Montag, den 19. August 2024, kam er. | 2024-08-19
            Am 3. Oktober 1990 war die Feier. | 1990-10-03
            Der Vertrag gilt ab 01.07.2023. | 2023-07-01
            Im März 2022 begann der Krieg. | 2022-03
            Im Jahr 1989 fiel die Mauer. | 1989
            Gestern kam er. | 2024-08-18
            Im vergangenen Jahr stieg der Preis. | 2023
            Vor drei Jahren stieg der Preis. | 2021
            Seit Anfang 2023 gilt das Gesetz. | 2023
            """)
    void aTimeIsTheDaysItMeans(String sentence, String timex) {
        assertThat(times(sentence))
                .extracting(mention -> ((Mention.Moment) mention).timex())
                .isEqualTo(List.of(timex));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Er blieb drei Jahre. | P3Y
            Die Reise dauerte zwei Tage. | P2D
            """)
    void aDurationIsALapse(String sentence, String timex) {
        assertThat(times(sentence))
                .extracting(mention -> ((Mention.Lapse) mention).timex())
                .isEqualTo(List.of(timex));
    }

    private static List<Mention.Amount> amounts(String sentence) {
        Tokens tokens = tokens(sentence);
        return QUANTITIES.find(tokens, 0, tokens.size(), new BitSet());
    }

    private static List<Mention> times(String sentence) {
        Tokens tokens = tokens(sentence);
        TimeContext context = TimeContext.published(Optional.of(LocalDate.of(2024, 8, 19)));
        return TIMES.find(tokens, 0, tokens.size(), context);
    }

    private static Tokens tokens(String text) {
        return Tokens.of(Span.Part.BODY, text, GERMAN);
    }
}
