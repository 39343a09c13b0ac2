package org.recoupe.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and prints: the process's streams, or a test's.
 *
 * @param in standard input
 * @param out the result, in UTF-8 whatever the locale
 * @param err the talk
 * @param interactive whether a person reads {@code out}
 * @param environment the process's variables
 */
record Terminal(
        InputStream in, PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {

    Terminal {
        environment = Map.copyOf(environment);
    }

    /** The terminal, files or pipes that the process was started with. */
    static Terminal ofProcess() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new Pipe(new FileOutputStream(FileDescriptor.out)), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        String told = System.getProperty("recoupe.terminal", "");
        boolean interactive = told.isEmpty() ? System.console() != null : told.equals("yes");
        return new Terminal(new FileInputStream(FileDescriptor.in), out, err, interactive, System.getenv());
    }

    /** Whether to print in colour: for a person, on a terminal that can, unless {@code NO_COLOR} is set. */
    boolean colour() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether a person reads {@code err}, as the launcher found out; {@code out} may go to a file all the same. */
    boolean talksToAPerson() {
        return System.getProperty("recoupe.talk", "").equals("terminal");
    }

    /** One line of talk. */
    void say(String line) {
        out.flush();
        err.println(line);
    }
}
