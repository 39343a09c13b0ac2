package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Quantity;

/** Amounts in words, as messages show them. */
class AmountsTest {

    private final Amounts amounts = new Amounts(Words.of("en"));

    @Test
    void aPercentageThatIsOpenUpwardsCanBeWritten() {
        Quantity quantity = Quantity.of(9, 1, "%", Dimension.SHARE).with(Comparator.MORE_THAN, Interval.from(9), "");

        assertThat(amounts.quantity(quantity)).isEqualTo("more than 9%");
    }
}
