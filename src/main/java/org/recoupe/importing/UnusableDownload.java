package org.recoupe.importing;

/** A download cannot be imported; the message says where, what was found, what was expected and what to do next. */
public final class UnusableDownload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDownload(String message) {
        super(message);
    }

    /** What is wrong at that line of that file. */
    static UnusableDownload at(String file, long line, String found, String expected, String remedy) {
        return new UnusableDownload(
                "%s:%d:1: found %s, expected %s; %s".formatted(file, line, found, expected, remedy));
    }
}
