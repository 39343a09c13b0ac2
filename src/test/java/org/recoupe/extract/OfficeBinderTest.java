package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.claim.Claim.OfficeClaim;

class OfficeBinderTest {

    private final Reader french = Reader.french();
    private final Reader english = Reader.english();

    @Test
    void roleAdjectiveAndName() {
        OfficeClaim claim = french.claim(OfficeClaim.class, "Le président russe Vladimir Poutine est arrivé.");
        assertThat(claim.person()).isEqualTo("vladimir-putin");
        assertThat(claim.role()).isEqualTo("president");
        assertThat(claim.entity()).isEqualTo("RUS");
        assertThat(claim.span().quote()).isEqualTo("président russe Vladimir Poutine");
    }

    @Test
    void nameThenRoleInApposition() {
        OfficeClaim claim =
                french.claim(OfficeClaim.class, "Ilham Aliyev, le président de l'Azerbaïdjan, l'a accueilli.");
        assertThat(claim.person()).isEqualTo("ilham-aliyev");
        assertThat(claim.entity()).isEqualTo("AZE");
    }

    @Test
    void aCounterpartHoldsTheSameRole() {
        assertThat(french.claims(
                        OfficeClaim.class,
                        "Le président russe Vladimir Poutine a rencontré son homologue azerbaïdjanais, Ilham Aliyev."))
                .extracting(OfficeClaim::person, OfficeClaim::role, OfficeClaim::entity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("vladimir-putin", "president", "RUS"),
                        org.assertj.core.api.Assertions.tuple("ilham-aliyev", "president", "AZE"));
    }

    @Test
    void bothHeadsOfStateAreThoseSpokenOf() {
        assertThat(french.claims(OfficeClaim.class, """
                        Le président russe Vladimir Poutine a vu le président azerbaïdjanais Ilham Aliyev.
                        Les deux chefs d'État ont parlé du fret."""))
                .filteredOn(claim -> !claim.named())
                .extracting(OfficeClaim::role, OfficeClaim::entity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("head-of-state", "RUS"),
                        org.assertj.core.api.Assertions.tuple("head-of-state", "AZE"));
    }

    @Test
    void englishPutsTheCountryFirst() {
        OfficeClaim claim = english.claim(OfficeClaim.class, "Russian President Vladimir Putin arrived.");
        assertThat(claim.person()).isEqualTo("vladimir-putin");
        assertThat(claim.entity()).isEqualTo("RUS");
    }

    @Test
    void englishApposition() {
        OfficeClaim claim =
                english.claim(OfficeClaim.class, "Ilham Aliyev, the president of Azerbaijan, welcomed him.");
        assertThat(claim.person()).isEqualTo("ilham-aliyev");
        assertThat(claim.role()).isEqualTo("president");
    }

    @Test
    void aRoleWithoutAHolderIsNoClaim() {
        assertThat(french.claims(OfficeClaim.class, "Le président a parlé.")).isEmpty();
    }
}
