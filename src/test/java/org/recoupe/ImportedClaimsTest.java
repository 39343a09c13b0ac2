package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim;
import org.recoupe.importing.Importer;
import org.recoupe.reference.Catalog;

/** A sentence in, the imported indicator it speaks of out: by the glossary's words, in English and French. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedClaimsTest {

    private static final String MAPPING = """
            area: land
            period: "2012"
            value: figure
            indicator: what
            codes:
              fertility: SP.DYN.TFRT.IN
              prices: FP.CPI.TOTL
              diesel: EP.PMP.DESL.CD
              wealth: NY.GDP.PCAP.CD
              income: NY.GNP.MKTP.PP.CD
              incomes: NY.GNP.PCAP.PP.CD
              health: SH.XPD.CHEX.GD.ZS
            """;

    private static final String TABLE = """
            land,what,figure
            France,fertility,2.01
            France,prices,112.25
            France,diesel,1.78
            France,wealth,39772
            France,income,2397000000000
            France,incomes,36720
            France,health,11.63
            """;

    private FactChecker checker;
    private Catalog catalog;

    @BeforeAll
    void imports(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.csv"), TABLE);
        Files.writeString(folder.resolve("own.csv.mapping.yml"), MAPPING);
        Path into = folder.resolve("imported");
        Importer.Wishes wishes = new Importer.Wishes(
                into,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2014, 1, 1)),
                false,
                "test",
                LocalDate.of(2014, 1, 1));
        new Importer(wishes, (file, count, share) -> {}).run(folder.resolve("own.csv"));
        Options options = Options.shipped().imported(into);
        checker = FactChecker.of(options);
        catalog = FactChecker.catalog(options);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "en;sp-dyn-tfrt-in;The fertility rate in France was 2.01 in 2012.",
                "en;sp-dyn-tfrt-in;In 2012 France had a fertility rate of 2.0 children per woman.",
                "en;sp-dyn-tfrt-in;184 Fertility Rate - France 2.01",
                "fr;sp-dyn-tfrt-in;En 2012, le taux de fécondité de la France était de 2,01 enfants par femme.",
                "en;fp-cpi-totl;France Consumer price index (2005 = 100) 2012: 112.25, Index, 2005 = 100",
                "en;inflation;The consumer price index in France rose by 2.2 % in 2012.",
                "fr;inflation;L'indice des prix à la consommation de la France a augmenté de 2,2 % en 2012.",
                "en;ep-pmp-desl-cd;France Pump price for diesel fuel (US$per liter) 2012: 1.78, U.S. dollars",
                "en;ny-gdp-pcap-cd;GDP per capita in France was 39,772 dollars in 2012.",
                "fr;ny-gdp-pcap-cd;Le PIB par habitant de la France s'élevait à 39 772 dollars en 2012.",
                "en;ny-gnp-mktp-pp-cd;GNI, PPP (current international $) in France was 2,397,000,000,000 in 2012.",
                "en;ny-gnp-pcap-pp-cd;GNI per capita, PPP (current international $) in France was 36,720 in 2012.",
                "en;sh-xpd-chex-gd-zs;Total health spending accounts for 11.6% of GDP in France.",
                "en;'';GDP, PPP (US dollar) in France was last measured at 2397000000000 in 2012.",
                "en;'';The Muslim population of France was 5 million in 2012.",
            })
    void bindsToTheIndicator(String language, String indicator, String sentence) {
        Article article = new Article("a", "a", "", sentence, language, Optional.empty(), Optional.empty());
        List<String> measures = catalog.dossier(checker.read(article), article).claims().stream()
                .map(ImportedClaimsTest::measure)
                .filter(measure -> !measure.isEmpty())
                .map(measure -> measure.replaceFirst("/.*", "").replaceFirst(".*[.]", ""))
                .distinct()
                .toList();

        assertThat(measures).isEqualTo(indicator.isEmpty() ? List.of() : List.of(indicator));
    }

    private static String measure(Claim claim) {
        if (claim instanceof Claim.QuantityClaim it) {
            return it.measure();
        }
        return claim instanceof Claim.ChangeClaim it ? it.measure() : "";
    }
}
