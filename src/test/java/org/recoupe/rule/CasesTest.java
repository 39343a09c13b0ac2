package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;

/** Names in sentences, with the articles of the reference data and of the language's own table. */
class CasesTest {

    private static final int KIND = 3;
    private static final Catalog CATALOG = Catalog.load(List.of(DataFolder.bundled()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RUS; la Russie; de la Russie; à la Russie; en Russie",
                "AZE; l'Azerbaïdjan; de l'Azerbaïdjan; à l'Azerbaïdjan; en Azerbaïdjan",
                "USA; les États-Unis; des États-Unis; aux États-Unis; aux États-Unis",
                "IND; l'Inde; de l'Inde; à l'Inde; en Inde",
                "JPN; le Japon; du Japon; au Japon; au Japon",
                "ISR; Israël; d'Israël; à Israël; en Israël",
                "CUB; Cuba; de Cuba; à Cuba; à Cuba",
                "karabakh; le Haut-Karabakh; du Haut-Karabakh; au Haut-Karabakh; au Haut-Karabakh",
                "crimea; la Crimée; de la Crimée; à la Crimée; en Crimée",
                "gaza-strip; la bande de Gaza; de la bande de Gaza; à la bande de Gaza; dans la bande de Gaza",
                "cairo; Le Caire; du Caire; au Caire; au Caire",
                "abidjan; Abidjan; d'Abidjan; à Abidjan; à Abidjan",
                "EUROZONE; la zone euro; de la zone euro; à la zone euro; dans la zone euro",
                "EU; l'Union européenne; de l'Union européenne; à l'Union européenne; dans l'Union européenne",
                "IMF; le Fonds monétaire international; du Fonds monétaire international;"
                        + " au Fonds monétaire international; dans le Fonds monétaire international"
            })
    void frenchNamesTakeArticlesAndPrepositions(String id, String the, String of, String to, String in) {
        assertThat(said("fr", id, "the")).isEqualTo(the);
        assertThat(said("fr", id, "of")).isEqualTo(of);
        assertThat(said("fr", id, "to")).isEqualTo(to);
        assertThat(said("fr", id, "in")).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({
        "RUS, Russia",
        "USA, the United States",
        "NLD, the Netherlands",
        "CZE, the Czech Republic",
        "BHS, The Bahamas",
        "EUROZONE, the euro area",
        "NATO, the North Atlantic Treaty Organization",
        "EUROSTAT, Eurostat",
        "gaza-strip, the Gaza Strip",
        "crimea, Crimea"
    })
    void someEnglishNamesTakeAnArticle(String id, String the) {
        assertThat(said("en", id, "the")).isEqualTo(the);
    }

    @Test
    void noFrenchNameOfARegionOrOrganisationLacksItsArticleButThoseThatHaveNone() {
        Stream<List<String>> regions = CATALOG.rows("places").orElseThrow().stream()
                .filter(row -> Set.of("region", "sea", "ocean").contains(row.get(KIND)));
        Stream<List<String>> organisations =
                CATALOG.rows("organisations").orElseThrow().stream().skip(1);

        assertThat(Stream.concat(regions, organisations)
                        .map(row -> row.get(0))
                        .filter(id -> said("fr", id, "the").equals(CATALOG.name(id, "fr"))))
                .containsExactlyInAnyOrder("AL-QAEDA", "AP", "EUROSTAT", "REUTERS", "TASS");
    }

    private static String said(String language, String id, String asked) {
        return new Cases(language, CATALOG, Words.of(language)).of(id, CATALOG.name(id, language), asked);
    }
}
