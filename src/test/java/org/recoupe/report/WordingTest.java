package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

class WordingTest {

    private final Wording french = new Wording(Messages.of("fr"));
    private final Wording english = new Wording(Messages.of("en"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4360000000  | 4,36 milliards | 4.36 billion",
                "1500000     | 1,5 million    | 1.5 million",
                "67413021    | 67 413 021     | 67,413,021",
                "-1250       | −1 250         | −1,250",
                "1.08175     | 1,0818         | 1.0818",
                "0.5         | 0,5            | 0.5",
                "0           | 0              | 0",
                "22.123456   | 22,12          | 22.12  ",
                "1e12        | 1 billion      | 1 trillion",
            })
    void numbers(double number, String inFrench, String inEnglish) {
        assertThat(plain(french.number(number))).isEqualTo(inFrench);
        assertThat(plain(english.number(number))).isEqualTo(inEnglish);
    }

    @Test
    void quantities() {
        Quantity freight =
                Quantity.of(15e6, 1e6, "t", Dimension.MASS).per("a").with(Comparator.AT_LEAST, Interval.from(15e6), "");
        Quantity decade = Quantity.of(1, 0, "a", Dimension.DURATION);

        assertThat(plain(french.quantity(freight))).isEqualTo("au moins 15 millions de tonnes par an");
        assertThat(plain(english.quantity(freight))).isEqualTo("at least 15 million tonnes per year");
        assertThat(plain(french.quantity(decade))).isEqualTo("1 an");
        assertThat(plain(french.amount(8.9e6, "habitants", Dimension.COUNT))).isEqualTo("8,9 millions d’habitants");
        assertThat(plain(french.amount(4e9, "EUR", Dimension.MONEY))).isEqualTo("4 milliards d’euros");
        assertThat(plain(english.amount(3, "ships", Dimension.COUNT))).isEqualTo("3 ships");
    }

    @Test
    void periods() {
        LocalDate day = LocalDate.of(2024, 8, 19);

        assertThat(plain(french.period(Period.day(day)))).isEqualTo("19 août 2024");
        assertThat(plain(french.period(Period.month(2024, 8)))).isEqualTo("août 2024");
        assertThat(plain(french.day(LocalDate.of(2024, 5, 1)))).isEqualTo("1er mai 2024");
        assertThat(french.period(Period.year(2023))).isEqualTo("2023");
        assertThat(french.period(Period.ALWAYS)).isEmpty();
        assertThat(plain(english.period(Period.between(day, day.plusDays(2))))).isEqualTo("19 to 20 August 2024");
        assertThat(plain(french.period(Period.between(day, day.plusDays(1))))).isEqualTo("19 août 2024");
        assertThat(plain(french.period(Period.between(LocalDate.of(2024, 8, 1), day))))
                .isEqualTo("du 1er août 2024 au 18 août 2024");
        assertThat(plain(english.period(Period.between(day, LocalDate.MAX)))).isEqualTo("since 19 August 2024");
        assertThat(plain(english.period(Period.between(LocalDate.MIN, day)))).isEqualTo("until 18 August 2024");
    }

    @Test
    void validities() {
        assertThat(plain(french.validity("2021-03-03/.."))).isEqualTo("depuis le 3 mars 2021");
        assertThat(plain(english.validity("1922-12-30/1991-12-26"))).isEqualTo("30 December 1922 to 25 December 1991");
        assertThat(plain(french.validity("2012-05-07/"))).isEqualTo("depuis le 7 mai 2012");
        assertThat(english.validity("2024-H1")).isEqualTo("2024-H1");
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
