package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Bond;
import org.recoupe.reference.Candidate.Occurrence;
import org.recoupe.reference.Candidate.Tenure;
import org.recoupe.reference.Candidate.Utterance;

/** Offices, relations, events and statements, found for claims written by hand. */
class FactFindersTest {

    @Test
    void thePresidentOfTheDayHoldsTheOffice() {
        Dossier dossier = Story.french("2024-09-02", "Le président français Emmanuel Macron a reçu des élus.")
                .office("président français Emmanuel Macron", "emmanuel-macron", "president", "FRA");

        assertThat(Story.all(dossier, Tenure.class))
                .anyMatch(tenure -> tenure.person().equals("emmanuel-macron") && tenure.fits() && tenure.holds());
        assertThat(dossier.gaps()).isEmpty();
    }

    @Test
    void aWrongHolderBringsTheRightOne() {
        Dossier dossier = Story.french("2024-09-02", "Le leader russe Dmitri Medvedev a reçu des élus.")
                .office("leader russe Dmitri Medvedev", "dmitry-medvedev", "head-of-state", "RUS");

        List<Tenure> tenures = Story.all(dossier, Tenure.class);
        assertThat(tenures)
                .filteredOn(tenure -> tenure.person().equals("dmitry-medvedev"))
                .isNotEmpty()
                .noneMatch(Tenure::holds);
        assertThat(tenures).anyMatch(tenure -> tenure.person().equals("vladimir-putin") && tenure.holds());
    }

    @Test
    void aPersonNotInTheDataIsAGap() {
        Dossier dossier = Story.french("2024-09-02", "Le président Jean Personne a parlé.")
                .office("président Jean Personne", "?Jean Personne", "president", "FRA");

        assertThat(dossier.gaps()).containsExactly(new Dossier.Gap("c1", "unknown-person", "?Jean Personne"));
    }

    @Test
    void aCapitalIsABond() {
        Dossier dossier = Story.french("2024-09-02", "Bakou, capitale de l'Azerbaïdjan.")
                .relation("capitale", "baku", "capital-of", Period.ALWAYS, "AZE");

        assertThat(Story.all(dossier, Bond.class)).anyMatch(bond -> bond.matches() && bond.holds());
    }

    @Test
    void theWrongCapitalBringsTheRightOne() {
        Dossier dossier = Story.french("2024-09-02", "Erevan, capitale de l'Azerbaïdjan.")
                .relation("capitale", "yerevan", "capital-of", Period.ALWAYS, "AZE");

        assertThat(Story.all(dossier, Bond.class))
                .noneMatch(Bond::matches)
                .extracting(Bond::subject, Bond::object)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("baku", "AZE"),
                        org.assertj.core.groups.Tuple.tuple("yerevan", "ARM"));
    }

    @Test
    void aBorderHoldsBothWays() {
        Dossier dossier = Story.french("2024-09-02", "L'Arménie voisine de l'Azerbaïdjan.")
                .relation("voisine", "AZE", "borders", Period.ALWAYS, "RUS", "ARM");
        Dossier turned = Story.french("2024-09-02", "L'Arménie voisine de l'Azerbaïdjan.")
                .relation("voisine", "ARM", "borders", Period.ALWAYS, "AZE");

        assertThat(Story.all(dossier, Bond.class))
                .filteredOn(Bond::matches)
                .hasSize(2)
                .allMatch(Bond::holds);
        assertThat(Story.all(turned, Bond.class))
                .filteredOn(Bond::matches)
                .singleElement()
                .satisfies(bond -> {
                    assertThat(bond.subject()).isEqualTo("ARM");
                    assertThat(bond.object()).isEqualTo("AZE");
                });
    }

    @Test
    void peacekeepersHadLeftByTheTimeOfWriting() {
        Story story = Story.french("2024-09-02", "Des forces russes de maintien de la paix y sont déployées.");

        Dossier then = story.relation("déployées", "RUS", "peacekeepers-in", Period.month(2023, 9), "karabakh");
        Dossier now = story.relation("déployées", "RUS", "peacekeepers-in", Period.ALWAYS, "karabakh");

        assertThat(Story.all(then, Bond.class)).anyMatch(bond -> bond.matches() && bond.holds());
        assertThat(Story.all(now, Bond.class))
                .filteredOn(Bond::matches)
                .isNotEmpty()
                .noneMatch(Bond::holds);
    }

    @Test
    void aVisitIsFoundByWhoWasThere() {
        Dossier dossier = Story.french(
                        "2024-08-20", "Vladimir Poutine a achevé une visite de deux jours en Azerbaïdjan.")
                .event(
                        "visite de deux jours",
                        "visit",
                        Story.lasting(2, 1, "d"),
                        Period.ALWAYS,
                        "vladimir-putin",
                        "AZE");

        assertThat(Story.all(dossier, Occurrence.class)).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.event()).isEqualTo("visit-putin-baku-2024");
            assertThat(occurrence.lasted()).isEqualTo(2);
            assertThat(occurrence.durationGap()).isZero();
            assertThat(occurrence.daysOff()).isZero();
        });
    }

    @Test
    void aMisdatedOffensiveIsFoundWithTheDaysItIsOff() {
        Dossier dossier = Story.french("2024-09-02", "En août 2023, l'Azerbaïdjan a mené une offensive au Karabakh.")
                .event("offensive", "military-operation", Quantity.NONE, Period.month(2023, 8), "AZE", "karabakh");

        assertThat(Story.all(dossier, Occurrence.class))
                .singleElement()
                .satisfies(occurrence -> assertThat(occurrence.daysOff()).isEqualTo(19));
    }

    @Test
    void bothStartsOfALongRuleCount() {
        Dossier dossier = Story.french(
                        "2024-09-02", "Trois décennies de domination séparatiste arménienne au Karabakh.")
                .event("domination", "rule", Story.lasting(30, 10, "a"), Period.month(2023, 9), "ARM", "karabakh");

        assertThat(Story.all(dossier, Occurrence.class))
                .hasSize(2)
                .allSatisfy(occurrence -> assertThat(occurrence.durationGap()).isZero());
    }

    @Test
    void aLongRuleIsStillSpokenOfAYearAfterItsEnd() {
        Dossier dossier = Story.french(
                        "2024-09-02", "Trois décennies de domination séparatiste arménienne au Karabakh.")
                .event("domination", "rule", Story.lasting(30, 10, "a"), Period.ALWAYS, "ARM", "karabakh");

        assertThat(Story.all(dossier, Occurrence.class)).hasSize(2);
    }

    @Test
    void aStatementIsSetAgainstWhatIsAttributed() {
        Dossier dossier = Story.french("2024-08-20", "Ilham Aliev a annoncé 120 millions de dollars pour le transport.")
                .said("ilham-aliyev")
                .quantity("120 millions de dollars", Story.dollars(120e6, 1e7), Period.ALWAYS);

        assertThat(Story.all(dossier, Utterance.class)).singleElement().satisfies(utterance -> {
            assertThat(utterance.ratio()).isCloseTo(1, within(1e-9));
            assertThat(utterance.gap()).isZero();
            assertThat(BundledDataTest.CATALOG.name(utterance.scope(), "fr")).contains("ferroviaire");
        });
    }

    @Test
    void aScopeThatTheTextNamesIsNoCaveat() {
        Dossier dossier = Story.french(
                        "2024-08-20", "Aliev a annoncé 120 millions de dollars pour la voie ferrée, pour le transport.")
                .said("ilham-aliyev")
                .quantity("120 millions de dollars", Story.dollars(120e6, 1e7), Period.ALWAYS);

        assertThat(Story.all(dossier, Utterance.class))
                .singleElement()
                .satisfies(utterance -> assertThat(utterance.scope()).isEmpty());
    }

    @Test
    void tonnesAYearAreComparedWithTonnesAYear() {
        Quantity tonnes = Quantity.of(15e6, 1e6, "t", Dimension.MASS).per("a");
        Dossier dossier = Story.french(
                        "2024-08-20", "Il évoque la possibilité de transporter 15 millions de tonnes de fret par an.")
                .said("ilham-aliyev")
                .quantity("15 millions de tonnes", tonnes, Period.ALWAYS);

        assertThat(Story.all(dossier, Utterance.class))
                .singleElement()
                .satisfies(utterance -> assertThat(utterance.gap()).isZero());
    }
}
