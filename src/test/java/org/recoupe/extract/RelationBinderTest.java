package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.claim.Claim.RelationClaim;

class RelationBinderTest {

    private final Reader french = Reader.french();
    private final Reader english = Reader.english();

    @Test
    void theCapitalInApposition() {
        RelationClaim claim =
                french.claim(RelationClaim.class, "Ils se sont vus à Bakou, la capitale de l'Azerbaïdjan.");
        assertThat(claim.subject()).isEqualTo("baku");
        assertThat(claim.relation()).isEqualTo("capital-of");
        assertThat(claim.object()).isEqualTo("AZE");
    }

    @Test
    void aNeighbourIsOneOfWhateverTheSentenceSpeaksOf() {
        RelationClaim claim = french.claim(RelationClaim.class, "L'Azerbaïdjan a des tensions avec l'Arménie voisine.");
        assertThat(claim.subject()).isEqualTo("ARM");
        assertThat(claim.objects()).containsExactly("AZE");
    }

    @Test
    void aBaseInTheRelativeClauseBelongsToTheNounBefore() {
        RelationClaim claim =
                french.claim(RelationClaim.class, "Moscou, qui dispose d'une base militaire en Arménie, a refusé.");
        assertThat(claim.subject()).isEqualTo("RUS");
        assertThat(claim.relation()).isEqualTo("military-base-in");
        assertThat(claim.object()).isEqualTo("ARM");
    }

    @Test
    void aPastVerbPutsTheRelationWhereTheStoryStands() {
        RelationClaim claim = french.claim(RelationClaim.class, """
                L'Azerbaïdjan a repris le Karabakh en septembre 2023.
                L'Arménie a accusé les forces russes de maintien de la paix déployées dans la région.""");
        assertThat(claim.subject()).isEqualTo("RUS");
        assertThat(claim.object()).isEqualTo("karabakh");
        assertThat(claim.period().timex()).isEqualTo("2023-09");
    }

    @Test
    void aPresentVerbPutsItAtPublication() {
        RelationClaim claim = french.claim(
                RelationClaim.class, "Les forces russes de maintien de la paix sont déployées au Karabakh.");
        assertThat(claim.period().timex()).isEqualTo("2024-08-19");
    }

    @Test
    void sanctionsNeedNoAuthor() {
        RelationClaim claim = french.claim(RelationClaim.class, "Les sanctions imposées à Moscou pèsent sur le pays.");
        assertThat(claim.subject()).isEmpty();
        assertThat(claim.object()).isEqualTo("RUS");
    }

    @Test
    void englishCapital() {
        RelationClaim claim =
                english.claim(RelationClaim.class, "They met in Baku, the capital of Azerbaijan, on Monday.");
        assertThat(claim.subject()).isEqualTo("baku");
        assertThat(claim.object()).isEqualTo("AZE");
    }

    @Test
    void aMemberOfAnOrganisation() {
        RelationClaim claim = english.claim(RelationClaim.class, "Armenia is not a member of NATO.");
        assertThat(claim.relation()).isEqualTo("member-of");
        assertThat(claim.modality()).hasToString("NEGATED");
    }
}
