package org.recoupe.cli;

import java.util.Optional;
import org.recoupe.RuleExample;

/**
 * An example of a rule that was run.
 *
 * @param failure how what came of it differs from what it expects; empty if it does not
 */
record TestedExample(RuleExample example, Optional<String> failure) {

    /** Whether it fails the run. */
    boolean failed() {
        return failure.isPresent() && !example.todo();
    }

    /** Whether it is said to fail, and does not. */
    boolean mended() {
        return failure.isEmpty() && example.todo();
    }
}
