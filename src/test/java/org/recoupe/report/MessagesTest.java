package org.recoupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Modality;
import org.recoupe.finding.Severity;
import org.recoupe.finding.Verdict;

class MessagesTest {

    private final Messages english = Messages.of("en");

    @Test
    void bothLanguagesSayTheSame() {
        Messages french = Messages.of("fr");

        assertThat(french.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            if (key.equals("date.first")) {
                // French writes the number itself out.
                continue;
            }
            assertThat(places(french.text(key))).as(key).isEqualTo(places(english.text(key)));
        }
    }

    private static String places(String text) {
        return Stream.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}")
                .filter(text::contains)
                .toList()
                .toString();
    }

    @Test
    void everyWordOfTheVocabularyHasAName() {
        assertNamed("verdict", Verdict.values());
        assertNamed("meaning", Verdict.values());
        assertNamed("severity", Severity.values());
        assertNamed("modality", Modality.values());
        assertNamed("comparator", Comparator.values());
        assertNamed("term", Comparator.values());
        for (Dimension dimension : Dimension.values()) {
            assertThat(english.find("dimension." + JsonFields.word(dimension))).isPresent();
        }
        for (MentionKind kind : MentionKind.values()) {
            assertThat(english.find("kind." + kind.label())).isPresent();
        }
    }

    private void assertNamed(String group, Enum<?>... constants) {
        assertThat(Arrays.stream(constants))
                .allSatisfy(constant ->
                        assertThat(english.find(group + "." + constant.name())).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "understated",
                "hindsight",
                "provisional",
                "single-source",
                "scope-differs",
                "revised-since",
                "right-since-revised",
                "source-gap",
                "close-call",
                "period-assumed"
            })
    void everyCaveatIsASentence(String caveat) {
        assertThat(english.name("caveat", caveat)).endsWith(".");
    }

    @Test
    void whatHasNoNameKeepsItsKeyInWords() {
        assertThat(english.name("caveat", "made-up-by-a-rule")).isEqualTo("made up by a rule");
    }

    @Test
    void zeroIsSingularInFrenchOnly() {
        assertThat(Messages.of("fr").count("page.claims", 0)).endsWith("relevée");
        assertThat(english.count("page.claims", 0)).endsWith("claims read");
        assertThat(english.count("page.claims", 1)).endsWith("claim read");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(english.text("page.row", "{1}", 7)).isEqualTo("file {1}, row 7");
    }

    @Test
    void anotherLanguageReadsEnglish() {
        assertThat(Messages.of("es").language()).isEqualTo("en");
    }
}
