package org.recoupe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/**
 * How far publishers of a measure lie apart: a number within that is no error, as somebody may have published it.
 *
 * @param share of the value, as the descriptor's {@code betweenSources} has it
 */
record Spread(double share) {

    private static final double ROUNDING = 1e-9;
    private static final double PERCENT = 100;
    private static final Path DESCRIPTOR = Path.of("reference-data/series/datapackage.json");

    /** That of that measure; none where it is not named. */
    static Spread of(String measure) {
        if (measure.isEmpty()) {
            return new Spread(0);
        }
        String resource = measure.substring(0, measure.indexOf('/'));
        try {
            JsonNode resources =
                    new ObjectMapper().readTree(DESCRIPTOR.toFile()).get("resources");
            return StreamSupport.stream(resources.spliterator(), false)
                    .filter(it -> it.get("name").textValue().equals(resource))
                    .map(it -> new Spread(
                            it.at("/factcheck/tolerance/betweenSources").doubleValue()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no series " + resource + " in " + DESCRIPTOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a value that many times as large lies beyond it. */
    boolean exceededBy(double factor) {
        return Math.max(factor, 1 / factor) > 1 + share + ROUNDING;
    }

    /** Whether a change in percent lies beyond it once it is that many times as large: as many points as its levels may differ by. */
    boolean exceededBy(double factor, double percent) {
        return Math.abs(factor - 1) * Math.abs(percent) / PERCENT > share + ROUNDING;
    }
}
