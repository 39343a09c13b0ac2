package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.finding.Finding;
import org.recoupe.report.Report;

/**
 * Whose a figure is, and of what time: where the text leaves a doubt nothing is called wrong, where it leaves none a wrong
 * figure is. Each line: the text, of 20 September 2024, and the verdict on the figure between the stars.
 */
class WhoseFigureTest {

    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La France voisine avec la Suisse. Celle-ci compte *9 millions d'habitants*. | CONSISTENT
            Le Brésil est repassé devant le Canada. Le pays de *203 millions d'habitants* s'en félicite. | NO_DATA
            Les États-Unis ont un voisin au nord, *41 millions d'habitants*. | NO_DATA
            L'Allemagne a voté. À Berlin, *3,7 millions d'habitants*, la gauche gagne. | NO_DATA
            L'Allemagne a voté. Le chômage est de *6,4 %* dans la zone euro. | NO_DATA
            Le chômage en Allemagne était de *6,4 %* en avril 2024. | NO_DATA
            Le chômage en Allemagne est de *6,4 %*. | NO_DATA
            Le PIB de l'Allemagne a reculé, et le pays compte sur un fonds de *500 milliards d'euros*. | NO_DATA
            Le séisme en Turquie a tué plus de *50 000 personnes*. | NO_DATA
            En 2023, *9,8 millions de personnes* vivaient en France sous le seuil de pauvreté. | NO_DATA
            En 2023, *2 millions de personnes* habitaient au Japon depuis moins de cinq ans. | NO_DATA
            En 2023, *84 millions de personnes* vivaient au Japon. | INCONSISTENT
            À *29 %* en 2022, l'inflation en Allemagne a inquiété. | INCONSISTENT
            En Inde, *9,2 %* des usines ferment, l'inflation aidant. | NO_DATA
            La Turquie compte *185 millions d'habitants*. | INCONSISTENT
            Avec ses *185 millions d'habitants*, la Turquie est peuplée. | INCONSISTENT
            Le taux de chômage en Allemagne était de *16 %* en 2022. | INCONSISTENT
            La Turquie a voté. Le pays compte *185 millions d'habitants*. | INCONSISTENT
            """)
    void french(String text, String verdict) {
        assertThat(verdict("fr", text)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Japan lost its place to Germany. The former has *124 million inhabitants*. | NO_DATA
            Japan lost its place to Germany. Nominal GDP was *$4.2 trillion* in 2023, below Germany's $4.5 trillion. | NO_DATA
            Turkey mourns. The earthquakes killed more than *50,000 people*. | NO_DATA
            The United Kingdom has 67 million inhabitants, *1.9 million* of them in Northern Ireland. | NO_DATA
            Apple is American. It employs some *164,000 people* in the United States. | NO_DATA
            Russia is under sanctions. The Fed said inflation, now at *2.7%*, was too high. | NO_DATA
            Output per head has climbed to about *three-quarters*; unemployment in Germany fell. | NO_DATA
            In 2023, *38 million people* lived in Japan's cities. | NO_DATA
            In 2023, *3 million people* lived in Japan as foreigners. | NO_DATA
            In 2023, *12 million people* lived in poverty in Germany. | NO_DATA
            In 2023, *84 million people* lived in Japan. | INCONSISTENT
            Nearly *124 million people* were living in Japan in 2023, the government said. | CONSISTENT
            Turkey has *185 million people*. | INCONSISTENT
            Inflation in Germany averaged *26.9%* in 2022. | INCONSISTENT
            """)
    void english(String text, String verdict) {
        assertThat(verdict("en", text)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US President Joe Biden, French President Emmanuel Macron and Ukraine's Volodymyr Zelensky met.
            NATO Secretary General Jens Stoltenberg, Venezuelan President Nicolas Maduro and Hungarian Prime Minister Viktor Orban came.
            """)
    void eachLeaderHasTheTitleBeforeTheName(String text) {
        assertThat(report("en", text).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.verdict().name().equals("CONSISTENT"));
    }

    private static String verdict(String language, String starred) {
        String text = starred.replace("*", "");
        int at = starred.indexOf('*');
        Report report = report(language, text);
        return report.claims().stream()
                .filter(claim -> claim.span().start() <= at && claim.span().end() > at)
                .flatMap(claim -> report.findings().stream()
                        .filter(finding -> finding.claim().equals(claim.id())))
                .map(Finding::verdict)
                .map(Enum::name)
                .findFirst()
                .orElse("NO CLAIM");
    }

    private static Report report(String language, String text) {
        return CHECKER.check(new Article(
                "test", "test.txt", "", text, language, Optional.of(LocalDate.of(2024, 9, 20)), Optional.empty()));
    }
}
