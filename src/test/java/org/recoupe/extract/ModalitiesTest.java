package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Modality;

/** Each line: the text, then how the figure in it is put forward. */
class ModalitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le fret a atteint 15 millions de tonnes. | ASSERTED
            Le fret pourrait atteindre 15 millions de tonnes. | POSSIBLE
            On parle de la possibilité de transporter 15 millions de tonnes. | POSSIBLE
            Le fret n'a pas dépassé 15 millions de tonnes. | NEGATED
            Le fret atteindra 15 millions de tonnes. | FORECAST
            Le fret aurait atteint 15 millions de tonnes. | CONDITIONAL
            L'objectif de 15 millions de tonnes est lointain. | TARGET
            Le fret atteint-il 15 millions de tonnes ? | QUESTION
            """)
    void french(String text, Modality modality) {
        assertThat(Reader.french().claims(QuantityClaim.class, text))
                .extracting(Claim::modality)
                .containsExactly(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Freight reached 15 million tonnes. | ASSERTED
            Freight could reach 15 million tonnes. | POSSIBLE
            Freight did not exceed 15 million tonnes. | NEGATED
            Freight will reach 15 million tonnes. | FORECAST
            The port aims to carry 15 million tonnes. | TARGET
            """)
    void english(String text, Modality modality) {
        assertThat(Reader.english().claims(QuantityClaim.class, text))
                .extracting(Claim::modality)
                .containsExactly(modality);
    }
}
