package org.recoupe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A quarter of what {@code src/bench/mutate-articles.sh} measures: one wording of each statement, one seed. */
class OracleTest {

    private static List<Trial> trials = List.of();
    private static Scores scores = Scores.of(trials);

    @BeforeAll
    static void look() {
        trials = Oracle.sample(List.of(1, 2), 1);
        scores = Scores.of(trials);
    }

    @Test
    void noTrueSentenceIsAccused() {
        assertThat(trials.stream().filter(trial -> !trial.mutant() && trial.accused()))
                .isEmpty();
    }

    @Test
    void trueSentencesAreConfirmed() {
        assertThat(scores.confirmedShare()).as("%s", scores).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void mutantsAreCaught() {
        assertThat(scores.caughtShare()).as("%s", scores).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void nothingElseChangesItsVerdict() {
        assertThat(trials.stream().filter(trial -> !trial.collateral().isEmpty()))
                .isEmpty();
    }
}
