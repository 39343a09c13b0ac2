package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.recoupe.article.Span;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** A sentence in, its amounts out: kind, span, value, unit, rate, comparator, range. */
class QuantityRecogniserTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = {"quantities.csv", "quantities-fr.csv"},
            delimiter = ';',
            numLinesToSkip = 1)
    void readsAmounts(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected == null ? "" : expected);
    }

    static String read(String code, String text) {
        Language language = Language.of(code).orElseThrow();
        Tokens tokens = Tokens.of(Span.Part.BODY, text, language);
        List<Mention.Amount> found = QuantityRecogniser.of(language).find(tokens, 0, tokens.size(), new BitSet());
        return found.stream().map(QuantityRecogniserTest::show).collect(Collectors.joining(" & "));
    }

    private static String show(Mention.Amount amount) {
        Quantity quantity = amount.quantity();
        String rate = quantity.rate().isEmpty() ? "" : "/" + quantity.rate();
        String range = quantity.range().low() == quantity.range().high()
                ? ""
                : " [" + number(quantity.range().low()) + ".."
                        + number(quantity.range().high()) + "]";
        return "%s '%s' %s %s%s %s%s"
                .formatted(
                        amount.kind().label(),
                        amount.span().quote(),
                        number(quantity.value()),
                        quantity.unitCode(),
                        rate,
                        quantity.comparator(),
                        range)
                .replaceAll("  +", " ");
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return BigDecimal.valueOf(value)
                .round(new MathContext(7))
                .stripTrailingZeros()
                .toPlainString();
    }
}
