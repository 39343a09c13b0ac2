package org.recoupe.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a report came about: the only part that differs between two runs on the same input.
 *
 * @param version the tool's version
 * @param started when the run began
 * @param duration how long the article took
 * @param rules hash of the rule files
 * @param data hash of the reference data
 * @param failures rules that could not be run
 */
public record Run(
        String version, Instant started, Duration duration, String rules, String data, List<Failure> failures) {
    public Run {
        failures = List.copyOf(failures);
    }

    /**
     * A rule that could not be run.
     *
     * @param rule the rule's id, or the file it should have come from
     * @param message what went wrong, and where
     */
    public record Failure(String rule, String message) {}
}
