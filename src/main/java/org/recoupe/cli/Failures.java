package org.recoupe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Tells the user what went wrong. */
final class Failures {

    private static final int MEGA = 20;
    private static final String OWN = "org.recoupe.";

    private Failures() {}

    /**
     * Says what that exception means, with its stack trace only if wanted.
     *
     * @return {@link ExitCode#FAILED}
     */
    static int report(Exception thrown, Terminal terminal, boolean trace) {
        Throwable cause = cause(thrown);
        if (isForUsers(cause)) {
            terminal.say("recoupe: " + cause.getMessage());
        } else if (cause instanceof IOException failure) {
            terminal.say("recoupe: " + inWords(failure));
        } else {
            terminal.say("recoupe: a fault of Recoupe itself: " + cause);
            terminal.say(
                    trace
                            ? "Please report it, with what follows."
                            : "Run it again with -v, and report what it prints.");
        }
        if (trace) {
            cause.printStackTrace(terminal.err());
        }
        return ExitCode.FAILED;
    }

    /**
     * Says that the memory did not suffice. What was in work is given up, and with it most of the memory: a line can be printed.
     *
     * @return {@link ExitCode#FAILED}
     */
    static int outOfMemory(Terminal terminal) {
        terminal.say("recoupe: %d MB of memory did not suffice; give fewer or smaller files, or more: JAVA_OPTS=-Xmx2g"
                .formatted(Runtime.getRuntime().maxMemory() >> MEGA));
        return ExitCode.FAILED;
    }

    private static Throwable cause(Throwable thrown) {
        boolean wrapped = thrown instanceof UncheckedIOException;
        return wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** Recoupe's own exceptions are thrown with a message for users: what, where, what was expected, what to do. */
    private static boolean isForUsers(Throwable cause) {
        return cause.getClass().getName().startsWith(OWN) && cause.getMessage() != null;
    }

    /** An input or output error in words; the JDK's own message is often the path alone. */
    static String inWords(IOException failure) {
        String path = failure instanceof FileSystemException of && of.getFile() != null ? of.getFile() + ": " : "";
        return path + reason(failure);
    }

    /** The same without the path, for a message that names it already. */
    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder. Check the path.";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied. Check its permissions and those of its folder.";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a file stands where a folder should.";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason() + ".";
        }
        return String.valueOf(failure.getMessage());
    }
}
