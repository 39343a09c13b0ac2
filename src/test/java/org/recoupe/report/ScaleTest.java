package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Evidence;

class ScaleTest {

    private static final Quantity FOUR = Quantity.of(4, 1, "km", Dimension.LENGTH);

    @Test
    void aRangeStandsBetweenTheMargins() {
        // From 3.5 to 4.5, 15 % of that to either side: 3.35 to 4.65.
        assertThat(Scale.of(FOUR, List.of(km(4)))).contains(new Scale("11.54%", "76.92%", List.of("50.0%")));
    }

    @Test
    void anOpenRangeReachesTheEnd() {
        Quantity more = FOUR.with(Comparator.MORE_THAN, Interval.from(4), "");

        assertThat(Scale.of(more, List.of(km(5)))).contains(new Scale("11.54%", "88.46%", List.of("88.46%")));
    }

    @Test
    void oneNumberHasAScaleToo() {
        Quantity exactly = Quantity.of(0, 0, "km", Dimension.LENGTH);

        assertThat(Scale.of(exactly, List.of(km(0)))).contains(new Scale("50.0%", "0.0%", List.of("50.0%")));
    }

    @Test
    void thereIsNoneAcrossUnitsOrWithoutQuantity() {
        Evidence tonnes = Draft.row("data", 2, "s", 4, "t", "2023", "2024-01-01");

        assertThat(Scale.of(FOUR, List.of(tonnes))).isEmpty();
        assertThat(Scale.of(FOUR, List.of(km(4), tonnes))).isEmpty();
        assertThat(Scale.of(FOUR, List.of())).isEmpty();
        assertThat(Scale.of(Quantity.NONE, List.of(km(4)))).isEmpty();
    }

    private static Evidence km(double value) {
        return Draft.row("data", 2, "s", value, "km", "2023", "2024-01-01");
    }
}
