package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.moreThan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

/** Facts are written as each language writes them. */
class WordingTest {

    private final Wording french = new Wording("fr", NAMES);
    private final Wording english = new Wording("en", NAMES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                4.4e9       | USD     | 4,4 milliards de dollars  | 4.4 billion dollars   | 4,4 Md$     | $4.4bn
                4e9         | EUR     | 4 milliards d'euros       | 4 billion euros       | 4 Md€       | €4bn
                1.5e6       | EUR     | 1,5 million d'euros       | 1.5 million euros     | 1,5 M€      | €1.5m
                1e9         | USD     | 1 milliard de dollars     | 1 billion dollars     | 1 Md$       | $1bn
                4.3637e9    | USD     | 4,364 milliards de dollars | 4.364 billion dollars | 4,364 Md$  | $4.364bn
                999.99e6    | USD     | 1 milliard de dollars     | 1 billion dollars     | 1 Md$       | $1bn
                15e6        | t       | 15 millions de tonnes     | 15 million tonnes     | 15 Mt       | 15m t
                1           | t       | 1 tonne                   | 1 tonne               | 1 t         | 1 t
                12.5        | %       | 12,5 %                    | 12.5%                 | 12,5 %      | 12.5%
                0.5         | pp      | 0,5 point de pourcentage  | 0.5 percentage points | 0,5 pp      | 0.5 pp
                10e6        | habitants | 10 millions d'habitants | 10 million inhabitants  | 10 millions d'habitants | 10 million inhabitants
                7           |         | 7                         | 7                     | 7           | 7
                """)
    void amounts(double value, String unit, String fr, String en, String briefly, String brief) {
        String code = unit == null ? "" : unit;
        assertThat(french.amounts().amount(value, code)).isEqualTo(fr);
        assertThat(english.amounts().amount(value, code)).isEqualTo(en);
        assertThat(french.amounts().brief(value, code)).isEqualTo(briefly);
        assertThat(english.amounts().brief(value, code)).isEqualTo(brief);
    }

    @Test
    void longNumbersAreGrouped() {
        assertThat(french.amounts().number(1960)).isEqualTo("1\u202f960");
        assertThat(english.amounts().number(123456.0)).isEqualTo("123,456");
        assertThat(english.amounts().number(-0.125)).isEqualTo("-0.125");
    }

    @Test
    void quantitiesKeepTheirWording() {
        Quantity tonnes = Quantity.of(15e6, 1e6, "t", Dimension.MASS).per("a");
        assertThat(french.write(tonnes.with(Comparator.AT_LEAST, Interval.from(15e6), "")))
                .isEqualTo("au moins 15 millions de tonnes par an");
        assertThat(english.write(tonnes.with(Comparator.ABOUT, Interval.of(13e6, 17e6), "some")))
                .isEqualTo("about 15 million tonnes a year");
        assertThat(french.write(
                        Quantity.of(30, 1, "a", Dimension.DURATION).with(Comparator.BETWEEN, Interval.of(20, 30), "")))
                .isEqualTo("entre 20 et 30 ans");
    }

    @Test
    void periodsAreSaidAsOneWouldSayThem() {
        LocalDate first = LocalDate.of(2023, 9, 1);
        assertThat(french.write(Period.day(first))).isEqualTo("1er septembre 2023");
        assertThat(english.write(Period.day(first))).isEqualTo("1 September 2023");
        assertThat(french.write(Period.month(2024, 8))).isEqualTo("août 2024");
        assertThat(english.write(Period.year(2023))).isEqualTo("2023");
        assertThat(french.write(Period.between(first, LocalDate.of(2023, 9, 4))))
                .isEqualTo("du 1er au 3 septembre 2023");
        assertThat(french.write(Period.between(first, LocalDate.MAX))).isEqualTo("depuis le 1er septembre 2023");
        assertThat(english.write(
                        new Period(first.minusMonths(2), first.plusMonths(1), Period.Grain.QUARTER, "2023-Q3")))
                .isEqualTo("Q3 2023");
        assertThat(french.write(Period.ALWAYS)).isEqualTo("sans date");
        assertThat(english.write(Period.between(first.minusMonths(1), first.plusDays(3))))
                .isEqualTo("1 August to 3 September 2023");
        assertThat(french.write(DayOfWeek.MONDAY)).isEqualTo("lundi");
    }

    @Test
    void placeholdersAskFacts() {
        QuantityClaim claim = moreThan(4e9);
        Map<String, Object> bound = Map.of("c", claim, "f", figure(claim, 4.4e9, "port", 3), "v", 0.125);

        assertThat(french.fill(
                        "{c.quantity.unitCode}, {c.measure} ({c.dimensions}), {f.gap}, {v}, {c.modality}", bound))
                .isEqualTo("dollars, trafic portuaire (Lettonie), 0 %, 0,125, une affirmation");
        assertThat(english.fill("{f.provenance.released}: {f.value} not {c.quantity.value}", bound))
                .isEqualTo("31 January 2024: 4.4 billion dollars not 4 billion dollars");
    }

    @Test
    void timesAndNamesStandInSentences() {
        LocalDate first = LocalDate.of(2023, 9, 1);
        assertThat(french.times().on(Period.day(first))).isEqualTo("le 1er septembre 2023");
        assertThat(french.times().on(Period.between(first, first.plusDays(1)))).isEqualTo("le 1er septembre 2023");
        assertThat(english.times().on(Period.between(first, first.plusDays(3))))
                .isEqualTo("from 1 to 3 September 2023");
        assertThat(english.times().on(Period.year(2023))).isEqualTo("in 2023");
        assertThat(french.times().on(Period.month(2024, 8))).isEqualTo("en août 2024");
        assertThat(french.times().on(Period.ALWAYS)).isEmpty();
        assertThat(french.fill("Vrai, {none}.", Map.of("none", "")))
                .as("no loose comma")
                .isEqualTo("Vrai.");
    }
}
