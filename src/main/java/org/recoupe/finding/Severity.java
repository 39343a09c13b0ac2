package org.recoupe.finding;

/** How much a finding asks for attention. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
