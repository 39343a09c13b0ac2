package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.finding.Verdict;
import org.recoupe.report.Report;
import org.recoupe.report.ReportedClaim;

/** Sentences about what the carried tables hold beside the usual series: lengths of borders, parities, shares of GDP, trade of pairs. */
class ShippedFactsTest {

    private static FactChecker checker;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        checker = FactChecker.of(Options.shipped());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CONSISTENT   | 338 kilomètres   | L'Azerbaïdjan partage 338 kilomètres de frontière avec la Russie.
            CONSISTENT   | 338 kilomètres   | L'Azerbaïdjan a fermé sa frontière longue de 338 kilomètres avec la Russie.
            CONSISTENT   | 689 kilomètres   | L'Azerbaïdjan partage 338 kilomètres de frontière avec la Russie, 689 kilomètres avec l'Iran.
            INCONSISTENT | 996 kilomètres   | L'Azerbaïdjan partage 338 kilomètres de frontière avec la Russie et 996 kilomètres avec la Géorgie.
            INCONSISTENT | 2 300 kilomètres | La Finlande a une frontière de 2 300 kilomètres avec la Russie.
            CONSISTENT   | 1 340 km         | La Finlande partage avec la Russie une frontière d'environ 1 340 km.
            CONSISTENT   | 1 224 km         | La frontière entre l'Espagne et le Portugal s'étend sur 1 224 km.
            CONSISTENT   | 1,340-kilometre  | Finland shares a 1,340-kilometre border with Russia.
            CONSISTENT   | 830-mile         | Finland has closed its 830-mile border with Russia.
            CONSISTENT   | 5,525-mile       | The 5,525-mile border between Canada and the United States is open.
            INCONSISTENT | 2,500 km         | The Spanish-Portuguese border runs for 2,500 km.
            INCONSISTENT | 996 km           | Azerbaijan has a 338-kilometre border with Russia, 689 km with Iran and 996 km with Georgia.
            CONSISTENT   | 3,3 %            | En 2023, la Pologne consacrait 3,3 % de son produit intérieur brut à la défense.
            INCONSISTENT | 9 %              | Le budget de la défense polonais atteignait 9 % du PIB en 2023.
            CONSISTENT   | 83,6 %           | L'endettement de l'Autriche atteignait 83,6 % du PIB en 2016.
            INCONSISTENT | 140 %            | La dette publique autrichienne représentait 140 % du PIB en 2015.
            CONSISTENT   | 3.3%             | Poland spent 3.3% of its GDP on defence in 2023.
            INCONSISTENT | 9 per cent       | Defence spending in Poland reached 9 per cent of GDP in 2023.
            CONSISTENT   | 1,7 manat        | Il fallait 1,7 manat pour un dollar en 2023.
            CONSISTENT   | 196 milliards de dollars | Les échanges entre la France et l'Allemagne ont atteint 196 milliards de dollars en 2021.
            CONSISTENT   | 76 milliards de dollars | Les exportations françaises vers l'Allemagne ont atteint 76 milliards de dollars en 2021.
            INCONSISTENT | 30 milliards de dollars | Les exportations de l'Allemagne vers la France ont atteint 30 milliards de dollars en 2021.
            CONSISTENT   | 506 milliards de dollars | Les États-Unis ont importé pour 506 milliards de dollars de marchandises du Mexique en 2024.
            CONSISTENT   | $196 billion     | Trade between France and Germany came to $196 billion in 2021.
            CONSISTENT   | $76.7 billion    | U.S. goods exports to Germany totaled $76.7 billion in 2023.
            INCONSISTENT | $19 billion      | China's trade with France came to $19 billion in 2021.
            INCONSISTENT | $15 billion      | Trade between the United States and Vietnam reached $15 billion in 2023.
            CONSISTENT   | euro valait 1,08 dollar | L'euro valait 1,08 dollar en 2023.
            INCONSISTENT | euro valait 0,62 dollar | L'euro valait 0,62 dollar en 2023.
            CONSISTENT   | One dollar bought 0.92 euros | One dollar bought 0.92 euros in 2023.
            """)
    void says(Verdict verdict, String quote, String text) throws Exception {
        assertThat(claims(text))
                .filteredOn(claim -> claim.span().quote().equals(quote))
                .extracting(ReportedClaim::verdict)
                .containsExactly(Optional.of(verdict));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La Pologne a bâti une clôture de 186 km à la frontière avec la Biélorussie.
            Les soldats ukrainiens ont franchi la frontière et avancé de 20 kilomètres en Russie.
            Un village russe, à 5 km de la frontière avec l'Ukraine, a été évacué.
            La zone s'étend sur 30 km le long de la frontière entre le Liban et Israël.
            L'armée a sécurisé 50 km de frontière entre le Mali et le Niger.
            Poland built a 186 km fence on its border with Belarus.
            Ukrainian troops crossed the border and moved 20 km into Russia.
            The village lies 5 km from the border between Russia and Ukraine.
            Troops hold a 20 km strip along the border between Israel and Lebanon.
            Les exportations françaises de vin vers les États-Unis ont atteint 2,4 milliards de dollars en 2023.
            Les importations américaines d'acier canadien se sont élevées à 7 milliards de dollars en 2023.
            Les échanges agricoles entre la France et l'Allemagne ont atteint 10 milliards de dollars en 2021.
            Les exportations pétrolières saoudiennes vers la Chine ont atteint 40 milliards de dollars en 2021.
            Les États-Unis ont importé pour 5 milliards de dollars de café du Brésil en 2023.
            Les investissements et les échanges entre la Chine et la France ont atteint 5 milliards de dollars en 2021.
            U.S. exports of soybeans to China reached $15 billion in 2023.
            German car exports to the United States were worth $30 billion in 2023.
            Trade in goods and services between the United States and the United Kingdom reached $317 billion in 2023.
            U.S. agricultural exports to Mexico totaled $28 billion in 2023.
            The United States imports $5 billion of coffee from Brazil.
            Trade in semiconductors between Taiwan and the United States reached $20 billion in 2023.
            En prix constants, le PIB de la France a atteint 2 600 milliards de dollars en 2022.
            Corrigé de l'inflation, le PIB de la France a atteint 2 500 milliards de dollars en 2022.
            In constant 2015 dollars, France's GDP was $2.5 trillion in 2022.
            Inflation-adjusted GDP of Germany was $3.7 trillion in 2022.
            L'endettement des ménages français atteignait 60 % du PIB en 2016.
            En 2023, un café coûtait 1,50 euro à Paris et le dollar baissait.
            The euro rose on Monday, and the ticket cost 40 dollars.
            """)
    void isNoneOfThem(String text) throws Exception {
        assertThat(claims(text))
                .extracting(ReportedClaim::verdict)
                .isNotEmpty()
                .doesNotContain(
                        Optional.of(Verdict.INCONSISTENT),
                        Optional.of(Verdict.IMPRECISE),
                        Optional.of(Verdict.DISPUTED));
    }

    private List<ReportedClaim> claims(String text) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, text);
        ReadingOptions options = ReadingOptions.none().published(LocalDate.of(2024, 9, 12));
        try (Drafts drafts = ArticleReader.of(options).open(file.toString())) {
            Report report = checker.check(checker.article(drafts.next()));
            return report.claims();
        }
    }
}
