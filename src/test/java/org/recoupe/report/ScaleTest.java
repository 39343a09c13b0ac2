package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
        assertThat(scale(FOUR, List.of(km(4)))).hasValueSatisfying(it -> drawn(it, "11.54%", "76.92%", "50.0%"));
    }

    @Test
    void anOpenRangeReachesTheEnd() {
        Quantity more = FOUR.with(Comparator.MORE_THAN, Interval.from(4), "");

        assertThat(scale(more, List.of(km(5)))).hasValueSatisfying(it -> drawn(it, "11.54%", "88.46%", "88.46%"));
    }

    @Test
    void oneNumberHasAScaleToo() {
        Quantity exactly = Quantity.of(0, 0, "km", Dimension.LENGTH);

        assertThat(scale(exactly, List.of(km(0)))).hasValueSatisfying(it -> drawn(it, "50.0%", "0.0%", "50.0%"));
    }

    @Test
    void thereIsNoneAcrossUnitsOrWithoutQuantity() {
        Evidence tonnes = Draft.row("data", 2, "s", 4, "t", "2023", "2024-01-01");

        assertThat(scale(FOUR, List.of(tonnes))).isEmpty();
        assertThat(scale(FOUR, List.of(km(4), tonnes))).isEmpty();
        assertThat(scale(FOUR, List.of())).isEmpty();
        assertThat(scale(Quantity.NONE, List.of(km(4)))).isEmpty();
    }

    private static Evidence km(double value) {
        return Draft.row("data", 2, "s", value, "km", "2023", "2024-01-01");
    }

    @Test
    void theLineNamesTheClaimAndTheOutermostValues() {
        Scale scale = scale(FOUR, List.of(km(4), km(4.01), km(9))).orElseThrow();

        assertThat(scale.claim().text()).isEqualTo("4\u00A0kilometres");
        assertThat(scale.values()).hasSize(3);
        assertThat(scale.labels())
                .extracting(Scale.Label::text)
                .containsExactly("4\u00A0kilometres", "9\u00A0kilometres");
    }

    @Test
    void thingsCountedStandOnOneLineWhateverTheyAreCalled() {
        Quantity people = Quantity.of(10e6, 1e6, "inhabitants", Dimension.COUNT);
        Evidence row = Draft.row("population", 2, "un", 10_112_555, "persons", "2023", "2024-01-15");

        assertThat(scale(people, List.of(row))).isPresent();
    }

    private static Optional<Scale> scale(Quantity quantity, List<Evidence> evidence) {
        return Scale.of(quantity, evidence, new Wording(Messages.of("en")));
    }

    private static void drawn(Scale scale, String from, String width, String value) {
        assertThat(scale.from()).isEqualTo(from);
        assertThat(scale.width()).isEqualTo(width);
        assertThat(scale.values()).containsExactly(value);
    }
}
