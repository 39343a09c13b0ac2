package org.recoupe.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command of the command line. */
interface Command {

    /** Its options, operands and help. */
    CommandSpec syntax();

    /**
     * Does what it is for.
     *
     * @return an {@link ExitCode}
     */
    int run(Arguments arguments, Terminal terminal) throws Exception;
}
