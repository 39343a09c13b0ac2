package org.recoupe.importing;

import java.io.IOException;

/** A format in which an office publishes its data. */
interface Format {

    /** By what {@code --format} names it. */
    String name();

    /** Whether a file that begins like this holds figures in this format. */
    boolean recognises(Head head);

    /** Whether a file that begins like this says something about figures in this format, and is read with them. */
    default boolean accompanies(Head head) {
        return false;
    }

    /** Whether a file of that name has the figures of its neighbour again, before notes on them. */
    default boolean repeats(Member member) {
        return false;
    }

    /**
     * Hands all of that file over.
     *
     * @param download the files it came with
     * @throws UnusableDownload if it is not what it seems to be
     */
    void read(Member member, Download download, Intake intake) throws IOException;
}
