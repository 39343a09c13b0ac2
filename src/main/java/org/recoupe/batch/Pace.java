package org.recoupe.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param articles how many it is done with
 * @param seconds how long that took
 * @param from the share of all bytes that an earlier run was done with
 * @param share the share that was gone through by now, from 0 to 1; negative where nobody knows
 */
public record Pace(long articles, double seconds, double from, double share) {

    /** Articles a second. */
    public double rate() {
        return seconds > 0 ? articles / seconds : 0;
    }

    /** How long the rest will take at this pace; nothing where that cannot be told. */
    public Optional<Duration> left() {
        double done = share - Math.max(0, from);
        return share <= 0 || done <= 0 || seconds <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(seconds * (1 - share) / done)));
    }
}
