package org.recoupe.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped tables against public files; each difference has been looked at and is explained. */
class ReferenceDifferencesTest {

    private static final Path PUBLIC_FILES = Path.of("../shared/data");
    private static final Path DATA = Path.of("reference-data");

    @Test
    void eachIsExplained() {
        assumeTrue(Files.exists(PUBLIC_FILES.resolve("reference")), "skipped: ../shared/data/reference is not here");
        Map<Difference, String> reasons = ReferenceDifferences.reasons();
        List<Difference> unexplained = new ArrayList<>(ReferenceDifferences.all(new PublicFiles(PUBLIC_FILES), DATA));
        List<Difference> gone = new ArrayList<>(reasons.keySet());
        gone.removeAll(unexplained);
        unexplained.removeIf(difference -> !reasons.getOrDefault(difference, "").isBlank());
        assertThat(unexplained).as("differences without a reason").isEmpty();
        assertThat(gone).as("reasons for what no longer differs").isEmpty();
    }
}
