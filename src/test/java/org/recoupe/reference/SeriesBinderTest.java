package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;

class SeriesBinderTest {

    @Test
    void tradeBetweenTwoCountriesIsTurnover() {
        Dossier dossier = Story.french(
                        "2024-09-02", "Le commerce entre l'Azerbaïdjan et la Russie a atteint 4,4 Md$ en 2023.")
                .naming("Azerbaïdjan", "AZE")
                .naming("Russie", "RUS")
                .about("RUS", "AZE")
                .quantity("4,4 Md$", Story.dollars(4.4e9, 1e8), Period.year(2023));

        assertThat(dossier.claims()).singleElement().isInstanceOfSatisfying(QuantityClaim.class, claim -> {
            assertThat(claim.measure()).isEqualTo("trade-bilateral/turnover");
            assertThat(claim.dimensions())
                    .containsOnlyKeys("country", "partner")
                    .containsValues("RUS", "AZE");
        });
        assertThat(dossier.tolerances()).extracting(Tolerance::measure).containsExactly("trade-bilateral/turnover");
        assertThat(dossier.gaps()).isEmpty();
    }

    @Test
    void aLongerPhraseWins() {
        Dossier dossier = Story.french("2024-09-02", "Le taux de chômage de la France a atteint 7,3 % en 2023.")
                .about("FRA")
                .quantity("7,3 %", Story.percent(7.3, 0.1), Period.year(2023));

        assertThat(measure(dossier)).isEqualTo("unemployment/value");
    }

    @Test
    void anInflectedWordIsTheSame() {
        Dossier dossier = Story.french("2024-09-02", "La population française a atteint 68 millions en 2022.")
                .about("FRA")
                .quantity("68 millions", Quantity.of(68e6, 1e6, "", Dimension.NUMBER), Period.year(2022));

        assertThat(measure(dossier)).isEqualTo("population/value");
    }

    @Test
    void aUnitOfAnotherKindDoesNotBind() {
        Dossier dossier = Story.french("2024-09-02", "Le PIB de la France pèse 300 000 tonnes.")
                .about("FRA")
                .quantity("300 000 tonnes", Quantity.of(3e5, 1e5, "t", Dimension.MASS), Period.year(2023));

        assertThat(measure(dossier)).isEqualTo(Claim.UNBOUND);
        assertThat(dossier.gaps()).containsExactly(new Dossier.Gap("c1", "unit-differs", "gdp/value"));
    }

    @Test
    void wordsThatNameNoSeriesLeaveAGap() {
        Dossier dossier = Story.french("2024-09-02", "La récolte de blé a rapporté 3 milliards de dollars à la France.")
                .about("FRA")
                .quantity("3 milliards de dollars", Story.dollars(3e9, 1e9), Period.ALWAYS);

        assertThat(dossier.gaps()).extracting(Dossier.Gap::reason).containsExactly("no-series");
    }

    @Test
    void aFigureOfATownIsNotItsCountrys() {
        Dossier dossier = Story.french("2024-09-02", "À Lyon, le taux de chômage atteint 6 %.")
                .about("lyon", "FRA")
                .quantity("6 %", Story.percent(6, 1), Period.ALWAYS);

        assertThat(dossier.gaps()).containsExactly(new Dossier.Gap("c1", "no-entity", "unemployment/value"));
    }

    @Test
    void theCountryNextToTheMeasureIsTheOneMeant() {
        Dossier dossier = Story.french("2024-12-02", "Selon Berlin, l'inflation de la France a atteint 4,9 % en 2023.")
                .naming("Berlin", "DEU")
                .naming("France", "FRA")
                .about("DEU", "FRA")
                .quantity("4,9 %", Story.percent(4.9, 0.1), Period.year(2023));

        assertThat(((QuantityClaim) dossier.claims().get(0)).dimensions()).containsEntry("country", "FRA");
    }

    @Test
    void aUnionGivesWayToItsMember() {
        Dossier dossier = Story.english(
                        "2024-12-02",
                        "Germany leads the European Union, with a gross domestic product of $4.46 trillion.")
                .naming("Germany", "DEU")
                .naming("European Union", "EU")
                .about("EU", "DEU")
                .quantity("$4.46 trillion", Story.dollars(4.46e12, 1e10), Period.year(2023));

        assertThat(((QuantityClaim) dossier.claims().get(0)).dimensions()).containsEntry("country", "DEU");
    }

    @Test
    void theSecondFigureOfAListIsOfTheSecondCountry() {
        Dossier dossier = Story.french(
                        "2024-12-02",
                        "L'inflation en Allemagne a atteint 5,9 % en 2023 ; en France, elle est tombée à 4,9 %.")
                .naming("Allemagne", "DEU")
                .naming("France", "FRA")
                .counting("5,9 %", Story.percent(5.9, 0.1))
                .counting("4,9 %", Story.percent(4.9, 0.1))
                .about("FRA", "DEU")
                .quantity("4,9 %", Story.percent(4.9, 0.1), Period.year(2023));

        assertThat(((QuantityClaim) dossier.claims().get(0)).dimensions()).containsEntry("country", "FRA");
    }

    @Test
    void betweenTwoCountriesItAbstains() {
        Dossier dossier = Story.english(
                        "2024-12-02", "Germany told France that the gross domestic product was $3 trillion.")
                .naming("Germany", "DEU")
                .naming("France", "FRA")
                .about("FRA", "DEU")
                .quantity("$3 trillion", Story.dollars(3e12, 1e12), Period.year(2023));

        assertThat(dossier.gaps()).containsExactly(new Dossier.Gap("c1", "no-entity", "gdp/value"));
    }

    @Test
    void aMeasureNamedFarBehindIsAnothersMeasure() {
        Dossier dossier = Story.english(
                        "2024-12-02", "France followed with $3 trillion, while the GDP of Spain came last.")
                .naming("France", "FRA")
                .naming("Spain", "ESP")
                .about("FRA", "ESP")
                .quantity("$3 trillion", Story.dollars(3e12, 1e12), Period.year(2023));

        assertThat(measure(dossier)).isEqualTo(Claim.UNBOUND);
    }

    @Test
    void aPairOfCountriesIsNotPickedFromOtherSentences() {
        Dossier dossier = Story.english("2024-12-02", "Trade was worth $3 billion in 2023.")
                .about("RUS", "AZE")
                .quantity("$3 billion", Story.dollars(3e9, 1e9), Period.year(2023));

        assertThat(dossier.gaps()).containsExactly(new Dossier.Gap("c1", "no-entity", "trade-bilateral/turnover"));
    }

    @Test
    void exportsRunTowardsTheCountryBehindTheWords() {
        Dossier dossier = Story.french(
                        "2024-02-01", "En 2022, les exportations de l'Azerbaïdjan vers la Russie ont atteint 975 M$.")
                .naming("Azerbaïdjan", "AZE")
                .naming("Russie", "RUS")
                .about("RUS", "AZE")
                .quantity("975 M$", Story.dollars(975e6, 1e6), Period.year(2022));

        QuantityClaim claim = (QuantityClaim) dossier.claims().get(0);
        assertThat(claim.measure()).isEqualTo("trade-bilateral/export");
        assertThat(claim.dimensions()).containsEntry("country", "AZE").containsEntry("partner", "RUS");
        assertThat(Story.figures(dossier, Candidate.Figure.Variant.SAME))
                .extracting(Candidate.Figure::value)
                .contains(975e6);
    }

    @Test
    void withoutAPeriodTheLatestKnownIsMeant() {
        Dossier dossier = Story.english("2024-12-02", "Inflation in France stands at 4.9 percent.")
                .about("FRA")
                .quantity("4.9 percent", Story.percent(4.9, 0.1), Period.ALWAYS);

        assertThat(dossier.claims().get(0).period()).isIn(Period.year(2023), Period.ALWAYS);
    }

    private static String measure(Dossier dossier) {
        return ((QuantityClaim) dossier.claims().get(0)).measure();
    }
}
