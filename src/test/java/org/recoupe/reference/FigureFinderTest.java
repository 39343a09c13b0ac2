package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.reference.Candidate.Figure;
import org.recoupe.reference.Candidate.Figure.Timing;
import org.recoupe.reference.Candidate.Figure.Variant;

class FigureFinderTest {

    private static final Tables TABLES = tables();

    private static Story trade() {
        return Story.french("2024-09-02", "Le commerce entre l'Azerbaïdjan et la Russie a dépassé N dollars.")
                .naming("Azerbaïdjan", "AZE")
                .naming("Russie", "RUS")
                .about("RUS", "AZE");
    }

    @Test
    void everySourceSpeaksForItself() {
        Dossier dossier = trade().quantity("N dollars", Story.moreThan(Story.dollars(4e9, 1e9)), Period.year(2023));

        List<Figure> figures = Story.figures(dossier, Variant.SAME);
        assertThat(figures).extracting(Figure::source).contains("newsaz-2024-07-15", "trend-2024-01-19");
        assertThat(figures)
                .filteredOn(Figure::speaks)
                .allSatisfy(figure -> assertThat(figure.gap()).isZero());
        assertThat(figures)
                .filteredOn(figure -> figure.source().equals("newsaz-2024-07-15"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.ratio()).isCloseTo(1.1, within(0.001)));
    }

    @Test
    void theGapIsAShareOfTheClaim() {
        Dossier dossier = trade().quantity("N dollars", Story.moreThan(Story.dollars(5e9, 1e9)), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME))
                .filteredOn(figure -> figure.source().equals("newsaz-2024-07-15"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.gap()).isCloseTo(0.11, within(0.001)));
    }

    @Test
    void aPressFigureThatGivesABoundIsARange() {
        Dossier dossier = trade().quantity("N dollars", Story.dollars(4e9, 1e9), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME))
                .filteredOn(figure -> figure.source().equals("newsaz-2024-10-08"))
                .allSatisfy(figure -> {
                    assertThat(figure.range().low()).isEqualTo(4.3e9);
                    assertThat(figure.range().high()).isEqualTo(4.35e9);
                    assertThat(figure.timing()).isEqualTo(Timing.HINDSIGHT);
                });
    }

    @Test
    void theYearBeforeIsThereToExplainASlip() {
        Dossier dossier = trade().quantity("N dollars", Story.dollars(4.2e9, 1e8), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.OTHER_YEAR))
                .filteredOn(figure -> figure.period().equals(Period.year(2022)))
                .extracting(Figure::original)
                .contains(3.7e9, 4.17e9);
    }

    @Test
    void eurosAreConvertedAtTheAverageOfTheYear() {
        Quantity euros = Quantity.of(4e9, 1e9, "EUR", Dimension.MONEY);
        Dossier dossier = trade().quantity("N dollars", Story.moreThan(euros), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME))
                .filteredOn(figure -> figure.source().equals("newsaz-2024-07-15"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.conversion()).matches("1 EUR = 1\\.08\\d\\d USD, 2023");
                    assertThat(figure.original()).isEqualTo(4.4e9);
                    assertThat(figure.value()).isCloseTo(4.07e9, within(2e7));
                    assertThat(figure.unitCode()).isEqualTo("EUR");
                });
        assertThat(Story.figures(dossier, Variant.OTHER_CURRENCY)).isNotEmpty();
    }

    @Test
    void aThousandTimesTooLittleIsASlipOfScale() {
        Dossier dossier = trade().quantity("N dollars", Story.moreThan(Story.dollars(4e6, 1e6)), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.OTHER_SCALE)).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.gap()).isZero();
            assertThat(figure.ratio()).isBetween(1000.0, 1150.0);
        });
    }

    @Test
    void kilogramsAreConverted() {
        Optional<Conversion> conversion = Units.convert("t", "kg", Dimension.MASS);

        assertThat(conversion).hasValueSatisfying(it -> assertThat(it.factor()).isEqualTo(1000));
        assertThat(Units.convert("t", "m", Dimension.MASS)).isEmpty();
    }

    @Test
    void growthIsComputedWithinOneSource() {
        Dossier dossier = Story.french("2024-09-02", "Le commerce de la Chine avec la Russie a bondi de 26 % en 2023.")
                .naming("Chine", "CHN")
                .naming("Russie", "RUS")
                .about("CHN", "RUS")
                .change("26 %", 1, Story.percent(26, 1), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME)).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isCloseTo(26.17, within(0.01));
            assertThat(figure.gap()).isZero();
            assertThat(figure.conversion()).isEqualTo("190300000000 (2022) → 240100000000 (2023)");
        });
    }

    @Test
    void pricesRiseByTheInflation() {
        Dossier dossier = Story.french("2025-09-02", "Les prix à la consommation ont augmenté de 4,9 % en France.")
                .about("FRA")
                .change("4,9 %", 1, Story.percent(4.9, 0.1), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isCloseTo(4.9, within(0.1)));
    }

    @Test
    void realGrowthIsNotReadOffDollars() {
        Dossier dossier = Story.french("2025-09-02", "Le PIB de la France a augmenté de 1,1 % en 2023.")
                .about("FRA")
                .change("1,1 %", 1, Story.percent(1.1, 0.1), Period.year(2023));

        assertThat(dossier.claims())
                .singleElement()
                .satisfies(claim -> assertThat(((ChangeClaim) claim).measure()).isEqualTo("gdp-growth/value"));
    }

    @Test
    void aFallIsNotARise() {
        Dossier dossier = Story.french("2024-09-02", "Le commerce de la Chine avec la Russie a chuté de 26 % en 2023.")
                .naming("Chine", "CHN")
                .naming("Russie", "RUS")
                .about("CHN", "RUS")
                .change("26 %", -1, Story.percent(26, 1), Period.year(2023));

        assertThat(Story.figures(dossier, Variant.SAME))
                .singleElement()
                .satisfies(figure -> assertThat(figure.gap()).isGreaterThan(1));
    }

    @Test
    void twoCountriesAreCompared() {
        Dossier dossier = Story.french(
                        "2024-09-02", "L'Allemagne est plus peuplée: sa population dépasse celle de la France.")
                .compare("dépasse", "DEU", Comparator.MORE_THAN, "FRA", Period.year(2022));

        assertThat(Story.figures(dossier, Variant.SAME)).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.gap()).isZero();
            assertThat(figure.ratio()).isGreaterThan(1.2);
        });
    }

    /** France's GDP of 2010: 2,549 bn dollars in 2012, 2,647 in 2015, 2,645 in 2024. */
    @Test
    void aWriterKnowsTheReleaseOfTheDay() {
        Series gdp = series("gdp");
        Vintages in2013 = new Vintages(BundledDataTest.CATALOG::source, Optional.of(LocalDate.of(2013, 1, 15)));

        List<Vintages.Dated> dated = in2013.choose(index(gdp).at(List.of("FRA"), Period.year(2010)));

        assertThat(dated).extracting(Vintages.Dated::timing).containsExactly(Timing.AS_OF, Timing.REVISED);
        assertThat(dated.get(0).observation().value()).isCloseTo(2.549e12, within(1e9));
        assertThat(dated.get(1).observation().value()).isCloseTo(2.645e12, within(2e9));
    }

    @Test
    void beforeTheFirstReleaseOnlyHindsightSpeaks() {
        Vintages in2005 = new Vintages(BundledDataTest.CATALOG::source, Optional.of(LocalDate.of(2005, 1, 15)));

        assertThat(in2005.choose(index(series("gdp")).at(List.of("FRA"), Period.year(2010))))
                .extracting(Vintages.Dated::timing)
                .containsExactly(Timing.HINDSIGHT);
    }

    private static Series series(String name) {
        return TABLES.resource(name).flatMap(Resource::series).orElseThrow();
    }

    private static Observations index(Series series) {
        return TABLES.observations(series);
    }

    private static Tables tables() {
        DataPackages packages = new DataPackages(new Problems());
        packages.add(DataFolder.bundled());
        return new Tables(packages.resources(), packages.sources());
    }
}
