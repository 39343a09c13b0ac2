package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.mayor;
import static org.recoupe.rule.Dossiers.moreThan;

import org.junit.jupiter.api.Test;
import org.recoupe.finding.Fingerprint;

/** A finding keeps its fingerprint as long as its words and content stay. */
class FingerprintTest {

    @Test
    void itIsSixteenDigitsAndAlwaysTheSame() {
        assertThat(Fingerprint.of("a/b", moreThan(4e9), 1))
                .matches("[0-9a-f]{16}")
                .isEqualTo(Fingerprint.of("a/b", moreThan(4e9), 1));
    }

    @Test
    void anotherRuleValueClaimOrOccurrenceMakesAnother() {
        assertThat(Fingerprint.of("a/b", moreThan(4e9), 1))
                .isNotEqualTo(Fingerprint.of("a/c", moreThan(4e9), 1))
                .isNotEqualTo(Fingerprint.of("a/b", moreThan(5e9), 1))
                .isNotEqualTo(Fingerprint.of("a/b", mayor("x"), 1))
                .isNotEqualTo(Fingerprint.of("a/b", moreThan(4e9), 2));
    }
}
