package org.recoupe.cli;

/** What the process says to whoever started it. */
final class ExitCode {

    /** No finding at or over the fail level. */
    static final int CLEAN = 0;

    /** At least one finding at or over the fail level. */
    static final int FINDINGS = 1;

    /** Wrong usage, an input or configuration that cannot be read, or a fault of Recoupe. */
    static final int FAILED = 2;

    private ExitCode() {}
}
