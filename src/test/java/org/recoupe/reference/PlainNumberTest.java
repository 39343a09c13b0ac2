package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "100",
                "-1200",
                "4.36",
                "51.0",
                "0.000001",
                ".5",
                "5.",
                "2549027263157.89",
                "1e6",
                "-2.5E-3",
                "2647187882116.6722",
                "9007199254740993",
                "123456789012345678",
                "0.1234567890123456789",
                "100000000000000000000"
            })
    void readsWhatATextWouldBeReadAs(String text) {
        assertThat(read(text)).isEqualTo(Numbers.parse(text) + " " + Numbers.exponent(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "12a", "1,5", "NaN", "--1"})
    void takesNothingElseForANumber(String text) {
        assertThat(read(text)).isEqualTo("none");
    }

    @Test
    void roundsAsAParserDoes() {
        Random random = new Random(20261123);
        for (int i = 0; i < 200_000; i++) {
            double near = random.nextDouble() * Math.pow(10, random.nextInt(14));
            String text = new java.math.BigDecimal(near)
                    .setScale(random.nextInt(12), java.math.RoundingMode.DOWN)
                    .toPlainString();
            assertThat(read(text)).as(text).isEqualTo(Numbers.parse(text) + " " + Numbers.exponent(text));
        }
    }

    private static String read(String text) {
        PlainNumber number = new PlainNumber();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return number.read(bytes, 0, bytes.length) ? number.value() + " " + number.exponent() : "none";
    }
}
