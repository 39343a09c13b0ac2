package org.recoupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Number words against ICU's spelling of the same numbers: each of a sample is read as itself, in every locale. */
class NumberWordsTest {

    @Test
    void readsWhatIcuSpells() {
        List<String> wrong = new ArrayList<>();
        List<Measure> measures = new NumberWords(NumberWords.Sample.FEW)
                .run(
                        Path.of(""),
                        Program.start(),
                        (set, locale, words, gold, found) -> wrong.add(locale + " " + words + ": " + found));
        assertThat(wrong).isEmpty();
        assertThat(measures).hasSize(7).allMatch(measure -> measure.shown().equals("100.0"));
    }
}
