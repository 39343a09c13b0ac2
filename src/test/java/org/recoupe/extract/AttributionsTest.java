package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.QuantityClaim;

/** Each line: the text, then who is said to have said the figure in it. */
class AttributionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ilham Aliyev a déclaré que le fret dépassait 15 millions de tonnes. | ilham-aliyev
            « Nous transportons 15 millions de tonnes », a déclaré Aliyev. | ilham-aliyev
            Selon Vladimir Poutine, le fret atteint 15 millions de tonnes. | vladimir-putin
            Le fret atteint 15 millions de tonnes, explique le politologue Jean Dupont. | ?Jean Dupont
            Selon des témoins, la Russie transporte 15 millions de tonnes. | ?des témoins
            La Russie transporte, selon l'agence, 15 millions de tonnes. | ?l'agence
            Le fret de la Russie, qui varie selon les ports, atteint 15 millions de tonnes. |
            Le fret atteint 15 millions de tonnes. |
            """)
    void french(String text, String speaker) {
        assertThat(Reader.french().claims(QuantityClaim.class, text))
                .extracting(Claim::speaker)
                .containsExactly(speaker == null ? "" : speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ilham Aliyev said that freight exceeded 15 million tonnes. | ilham-aliyev
            "We carry 15 million tonnes," said Aliyev. | ilham-aliyev
            According to Vladimir Putin, freight reached 15 million tonnes. | vladimir-putin
            According to witnesses, Russia carried 15 million tonnes. | ?witnesses
            Russia carried 15 million tonnes, according to the agency. | ?the agency
            Russia is said to have carried 15 million tonnes. |
            Freight reached 15 million tonnes. |
            """)
    void english(String text, String speaker) {
        assertThat(Reader.english().claims(QuantityClaim.class, text))
                .extracting(Claim::speaker)
                .containsExactly(speaker == null ? "" : speaker);
    }
}
