package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Looking for a series, and at one. */
class DataBrowsingTest {

    @Test
    void listSaysWhatEachMeasureCovers() {
        Session session = Session.of("data", "list", "--data", "src/samples/own/data");
        assertThat(session.code()).isZero();
        assertThat(session.out().lines().filter(line -> line.startsWith("beehives/")))
                .singleElement()
                .asString()
                .contains("3 values, 2 series, 2 countries, 2022 to 2023", "Recoupe, as an example");
        assertThat(session.out()).contains("gdp/", "released to 20").contains("entities");
        assertThat(Session.of("data", "list", "--json").out()).startsWith("[").contains("\"countries\"");
    }

    @Test
    void searchTakesWordsOfEitherLanguageInAnyForm() {
        assertThat(Session.of("data", "search", "habitants").out()).contains("population/");
        assertThat(Session.of("data", "search", "military", "spending").out()).contains("military-expenditure/");
        assertThat(Session.of("data", "search", "taux de chômage").out()).startsWith("unemployment/");
        Session none = Session.of("data", "search", "zorglub");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no measure is called 'zorglub'", "recoupe data import");
    }

    @Test
    void showPrintsAllReleasesAndAChart() {
        Session session = Session.of("data", "show", "gdp", "France");
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains("2549027263158", "2012-09-20", "2645187882117", "2024-10-24", "World Bank")
                .containsPattern("FRA  [▁▂▃▄▅▆▇█]+");
        assertThat(Session.of("data", "show", "--json", "gdp", "FRA").out()).contains("\"released\" : \"2012-09-20\"");
    }

    @Test
    void showPrintsWhatWasPublishedBeforeToo() {
        assertThat(Session.of("data", "show", "public-debt", "Japon").out())
                .containsPattern("2015 +200.1 +estimated +2026-04-14 International Monetary Fund")
                .containsPattern("2015 +231.3 +estimated +2018-04-30 International Monetary Fund");
        assertThat(Session.of("data", "show", "--json", "public-debt", "JPN").out())
                .contains("public-debt-earlier.csv");
    }

    @Test
    void showTakesAMeasureByItsName() {
        assertThat(Session.of("data", "show", "dette publique", "France").out()).startsWith("public-debt/value");
        assertThat(Session.of("data", "show", "military spending", "Poland").out())
                .startsWith("military-expenditure/value");
        Session several = Session.of("data", "show", "life expectancy", "France");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("life-expectancy-women/value");
    }

    @Test
    void showTakesCurrenciesAndWhatHasNoTime() {
        assertThat(Session.of("data", "show", "exchange-rates", "EUR").out()).contains("0.9245", "Federal Reserve");
        assertThat(Session.of("data", "show", "border-length", "France", "Espagne")
                        .out())
                .contains("undated", "646000", "CIA World Factbook");
    }

    @Test
    void listCountsEachConceptOfATableByItself() {
        String list = Session.of("data", "list").out();
        assertThat(list).containsPattern("border-length/length_km .* undated");
        assertThat(list.lines()
                        .filter(line -> line.startsWith("trade-bilateral/"))
                        .map(line -> line.replaceAll("^\\S+ +\\S+ +([\\d,]+) values.*", "$1"))
                        .distinct())
                .as("values of each flow")
                .hasSize(4);
    }

    @Test
    void showSaysWhatItCannotFind() {
        assertThat(Session.of("data", "show", "gpd/value", "FRA").err()).contains("no measure gpd/value", "gdp/value");
        assertThat(Session.of("data", "show", "gdp").err()).contains("Name a country");
        assertThat(Session.of("data", "show", "gdp", "Zorglubie").err()).contains("'Zorglubie' names nobody");
        assertThat(Session.of("data", "show", "beehives", "ITA", "--data", "src/samples/own/data")
                        .err())
                .contains("nothing of ITA");
    }
}
