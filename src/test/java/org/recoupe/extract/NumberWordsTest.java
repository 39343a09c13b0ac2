package org.recoupe.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** Number words against ICU's spelling of the same numbers. */
class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({"fr, classic", "fr, hyphens", "fr-BE, classic", "fr-CH, classic", "fr-CH, hyphens", "en, classic"})
    void readsWhatIcuSpells(String locale, String spelling) {
        Language language = Language.of(locale.substring(0, 2)).orElseThrow();
        NumberRecogniser numbers = NumberRecogniser.of(language);
        RuleBasedNumberFormat icu =
                new RuleBasedNumberFormat(Locale.forLanguageTag(locale), RuleBasedNumberFormat.SPELLOUT);
        UnaryOperator<String> respell =
                spelling.equals("hyphens") ? words -> words.replace(' ', '-') : UnaryOperator.identity();
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n <= 1_000_000; n += n < 10_000 ? 1 : 37) {
            String words = respell.apply(icu.format(n));
            Tokens tokens = Tokens.of(Span.Part.BODY, words, language);
            List<Numeral> found = numbers.find(tokens, 0, tokens.size());
            if (found.size() != 1 || found.get(0).value() != n || found.get(0).to() != tokens.size()) {
                wrong.add(words);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
