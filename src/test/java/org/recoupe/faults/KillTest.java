package org.recoupe.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills that {@code src/bench/kill.sh} does by the hundred. */
class KillTest {

    @Test
    void whatIsKilledLosesNothingAndLeavesNothingBroken(@TempDir Path folder) throws Exception {
        assertThat(Kills.times(8, 7, folder)).isEmpty();
    }
}
