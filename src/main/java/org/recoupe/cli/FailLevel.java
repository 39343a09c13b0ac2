package org.recoupe.cli;

import java.util.List;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Severity;

/** From which severity on findings make the exit code {@link ExitCode#FINDINGS}. */
enum FailLevel {
    ERROR,
    WARNING,
    NEVER;

    /** How they are written on the command line. */
    static final List<String> NAMES = List.of("error", "warning", "never");

    /** The level of that name. */
    static FailLevel named(String name) {
        return values()[NAMES.indexOf(name)];
    }

    /** Whether one of those findings is at or over it. */
    boolean reachedBy(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> reachedBy(finding.severity()));
    }

    private boolean reachedBy(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.INFO;
            case NEVER -> false;
        };
    }
}
