package org.recoupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;

/** What stands for something named elsewhere, read with the shipped data. Each line: the text, the words, whom they mean. */
class DiscourseTest {

    private static final FactChecker CHECKER = FactChecker.of(Options.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Emmanuel Macron a reçu Olaf Scholz. Ce dernier a quitté Paris mardi. | Ce dernier | olaf-scholz
            La France et l'Allemagne ont signé. Cette dernière compte 84 millions d'habitants. | Cette dernière | DEU
            L'Azerbaïdjan reçoit Vladimir Poutine. Dans la capitale, il a vu des étudiants. | la capitale | baku
            Le Kremlin a démenti. | Kremlin | RUS
            La Maison-Blanche a démenti. | Maison-Blanche | USA
            L'Élysée a confirmé la visite. | Élysée | FRA
            La Russie et la Chine se rapprochent. Les deux pays ont signé un accord. | Les deux pays | RUS CHN
            Londres et Dublin négocient. Les deux capitales ont signé un accord. | Les deux capitales | GBR IRL
            Vladimir Poutine est arrivé à Bakou. Il a rencontré Ilham Aliyev. | Il | vladimir-putin
            Giorgia Meloni a rencontré Emmanuel Macron. Elle a promis une aide. | Elle | giorgia-meloni
            Le Royaume-Uni a voté. Le pays a quitté l'Union européenne en 2020. | Le pays | GBR
            """)
    void french(String text, String words, String meant) {
        assertThat(meaning("fr", text, words)).containsExactlyInAnyOrder(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Emmanuel Macron met Olaf Scholz. The latter left Paris on Tuesday. | The latter | olaf-scholz
            Azerbaijan hosted Vladimir Putin. In the capital, he met students. | the capital | baku
            The Kremlin denied it. | Kremlin | RUS
            Downing Street confirmed the visit. | Downing Street | GBR
            Russia and China are closer. The two countries signed a deal. | The two countries | RUS CHN
            Giorgia Meloni met Emmanuel Macron. She promised help. | She | giorgia-meloni
            Germany's economy shrank. Its population reached 84 million in 2022. | Its | DEU
            """)
    void english(String text, String words, String meant) {
        assertThat(meaning("en", text, words)).containsExactlyInAnyOrder(meant.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | L'usine ferme. La capitale économique du pays, Lagos, souffre.
            fr | La France vote. La capitale régionale attend.
            en | France votes. Marseille, the capital of the south, waits.
            """)
    void anotherCapitalIsLeftAlone(String language, String text) {
        assertThat(read(language, text).mentions().stream()
                        .filter(Mention.Name.class::isInstance)
                        .map(Mention.Name.class::cast)
                        .filter(name -> name.form() == Mention.Name.Form.ANAPHOR)
                        .map(name -> name.span().quote()))
                .doesNotContain("La capitale", "the capital");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Christine Lagarde a parlé. « L'inflation recule. Elle atteignait 5,4 % en 2023 », a-t-elle dit. | christine-lagarde
            fr | Selon Mario Draghi, tout va bien. Il a ajouté que l'inflation atteignait 5,4 % en 2023. | mario-draghi
            en | Christine Lagarde spoke. "Prices are slowing. Inflation was 5.4% in 2023," she said. | christine-lagarde
            """)
    void speakersCarryOn(String language, String text, String speaker) {
        assertThat(read(language, text).claims())
                .filteredOn(claim -> claim instanceof Claim.QuantityClaim)
                .extracting(Claim::speaker)
                .containsExactly(speaker);
    }

    private static List<String> meaning(String language, String text, String words) {
        return read(language, text).mentions().stream()
                .filter(mention -> mention.span().quote().equals(words))
                .filter(Mention.Name.class::isInstance)
                .flatMap(mention -> ((Mention.Name) mention).entities().stream())
                .map(Entity::id)
                .toList();
    }

    private static Reading read(String language, String text) {
        return CHECKER.read(
                new Article("t", "t", "", text, language, Optional.of(LocalDate.of(2024, 3, 12)), Optional.empty()));
    }
}
