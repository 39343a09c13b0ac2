package org.recoupe.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 juin 2012. - À la suite des élections                  | 2012-06-21
            1er juin 2012 — Le ministre                               | 2012-06-01
            Brussels, 12 March 2024 — The Commission                  | 2024-03-12
            BRUXELLES, le 12 mars 2024 (AFP) - La Commission          | 2024-03-12
            Québec (Canada), 5 juillet 2012 – Le forum                | 2012-07-05
            Thursday, March 15, 2012 Wikinews interviewed one         | 2012-03-15
            Lundi 19 août 2024                                        | 2024-08-19
            Publié le 19 août 2024 à 10 h 32, mis à jour hier         | 2024-08-19
            Published: August 19, 2024 at 4pm                         | 2024-08-19
            2024-08-19 - Communiqué                                   | 2024-08-19
            21 septembre 2012, France. - Selon une étude              | 2012-09-21
            """)
    void opensTheText(String line, LocalDate day) {
        assertThat(Dateline.in(line + "\nSuite.")).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 21 juin 2012, le parlement a voté.",
                "21 juin 2012, le jour où tout a changé.",
                "Il est né le 3 mars 1954 - un mercredi.",
                "31 juin 2012. - Ce jour n'existe pas.",
                "12 March - The Commission said",
                "En mars 2012 - le mois des fous",
            })
    void isNotAnyDate(String line) {
        assertThat(Dateline.in(line)).isEmpty();
    }
}
