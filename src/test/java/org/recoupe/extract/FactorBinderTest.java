package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Interval;

class FactorBinderTest {

    private final Reader french = Reader.french();
    private final Reader english = Reader.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Le nombre d'abonnés a doublé en dix ans.;2;1",
                "Les ventes ont presque triplé.;3;1",
                "La dette a été multipliée par trois.;3;1",
                "Les effectifs ont été divisés par deux.;2;-1",
                "Les prix doubleront.;2;1"
            })
    void aChangeByAFactor(String text, double factor, int direction) {
        ChangeClaim claim = french.claim(ChangeClaim.class, text);
        assertThat(claim.change().value()).isEqualTo(factor);
        assertThat(claim.change().unitCode()).isEqualTo("x");
        assertThat(claim.direction()).isEqualTo(direction);
    }

    @Test
    void twoFactorsMakeARange() {
        ChangeClaim claim = french.claim(ChangeClaim.class, "Le prix a été multiplié par deux ou trois.");
        assertThat(claim.change().comparator()).isEqualTo(Comparator.BETWEEN);
        assertThat(claim.change().range()).isEqualTo(Interval.of(2, 3));
    }

    @Test
    void moreThanDoubledLeavesTheSideOpen() {
        ChangeClaim claim = french.claim(ChangeClaim.class, "La production a plus que doublé.");
        assertThat(claim.change().comparator()).isEqualTo(Comparator.MORE_THAN);
    }

    @Test
    void aNounIsNoChange() {
        assertThat(french.claims(ChangeClaim.class, "L'attaquant signe un doublé, le double de son rival."))
                .isEmpty();
    }

    @Test
    void englishDoublesToo() {
        ChangeClaim claim = english.claim(ChangeClaim.class, "Exports have doubled since 2010.");
        assertThat(claim.change().value()).isEqualTo(2);
    }
}
