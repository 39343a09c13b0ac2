package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoupe.article.Span;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.extract.Gazetteer;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** The data that the jar carries. */
class BundledDataTest {

    static final Catalog CATALOG = Catalog.load(List.of(DataFolder.bundled()));
    static final Language FRENCH = Language.of("fr").orElseThrow();

    @Test
    void holdNoMistake() {
        assertThat(CATALOG.check()).isEmpty();
    }

    @Test
    void aCapitalIsAPlaceFirstAndThenItsGovernment() {
        assertThat(senses("Bakou"))
                .extracting(sense -> sense.entity().id(), Gazetteer.Sense::form)
                .startsWith(tuple("baku", Form.NAME), tuple("AZE", Form.METONYM));
    }

    @Test
    void aDemonymTellsNumber() {
        assertThat(senses("Russes")).anyMatch(sense -> sense.entity().id().equals("RUS") && sense.plural());
    }

    @Test
    void aSurnameThatMeansACountryTooIsNoPerson() {
        assertThat(senses("Hollande")).extracting(sense -> sense.entity().id()).containsExactly("NLD");
    }

    @Test
    void anEventIsFoundByItsLabel() {
        assertThat(senses("chute de l'Union soviétique"))
                .extracting(Gazetteer.Sense::entity)
                .containsExactly(new Entity("ussr-dissolution", Entity.Kind.EVENT));
    }

    @Test
    void entitiesTellWhatTheyAre() {
        assertThat(CATALOG.country("baku")).hasValue("AZE");
        assertThat(CATALOG.gender("vladimir-putin")).isEqualTo("m");
        assertThat(CATALOG.name("DEU", "fr")).isEqualTo("Allemagne");
        assertThat(CATALOG.measureLabel("gdp/value", "en")).isEqualTo("gross domestic product");
    }

    private static List<Gazetteer.Sense> senses(String name) {
        Tokens tokens = Tokens.of(Span.Part.BODY, name, FRENCH);
        return CATALOG.gazetteer(FRENCH).longest(tokens, 0).orElseThrow().senses();
    }
}
