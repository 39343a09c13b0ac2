package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.QuantityClaim;

/** Each line: a text, and of each figure in it when it was, with a plus where it goes on with a list. */
class FigureListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            In 2019 inflation was 3.7% in Russia, 4.5% in Armenia and 2.9% in Azerbaijan. | 2019 2019+ 2019+
            Russia's rate was 3.7% in 2019, Armenia's 4.5%, Azerbaijan's 2.9%. | 2019 2019+ 2019+
            The rate was 3.7% in Russia, 4.5% in Armenia and 2.9% in Azerbaijan in 2019. | 2019 2019+ 2019+
            Russia's population is 144 million, that of Armenia 3 million. | - -+
            The rate was 5.9% in 2023, after 6.9% in 2022. | 2023 2022+
            The rate was 5.9% in Russia in 2023; in Armenia 5% of companies closed. | 2023 2023
            The rate was 5.9% in Russia in 2023, and wages in Armenia were 4% of it. | 2023 2023
            The rate was 5.9% in 2023 and 6.9% before. | 2023 2023
            """)
    void english(String text, String figures) {
        assertThat(read(Reader.english(), text)).containsExactly(figures.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L'inflation a atteint 5,9 % en Russie, 4,9 % en Arménie et 5,6 % en Azerbaïdjan en 2023. | 2023 2023+ 2023+
            Le PIB de la Russie était de 3 milliards d'euros en 2023, celui de l'Arménie de 2 milliards. | 2023 2023+
            Le taux était de 5,9 % en Russie en 2023 ; en Arménie, 5 % des sociétés ont fermé. | 2023 -
            """)
    void french(String text, String figures) {
        assertThat(read(Reader.french(), text)).containsExactly(figures.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prices rose by 5% in Russia and by 3% in Armenia. | 2
            Prices rose by 5% in Russia; wages in Armenia were at 3%. | 1
            """)
    void aChangeStaysOneThroughTheList(String text, int changes) {
        assertThat(Reader.english().claims(ChangeClaim.class, text)).hasSize(changes);
    }

    private static List<String> read(Reader reader, String text) {
        return reader.claims(QuantityClaim.class, text).stream()
                .map(FigureListsTest::figure)
                .toList();
    }

    private static String figure(Claim claim) {
        String period = claim.period().stated() ? claim.period().timex() : "-";
        return period + (claim.context().opening().isPresent() ? "+" : "");
    }
}
