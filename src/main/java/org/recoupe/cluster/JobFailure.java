package org.recoupe.cluster;

/** What a failed job says to users: Spark's own messages are chains of exceptions, of which one matters. */
final class JobFailure {

    private static final String OWN = "org.recoupe.";

    private JobFailure() {}

    /** The message of the innermost exception that is meant for people; one line. */
    static String inWords(Throwable failure) {
        Throwable best = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at.getClass().getName().startsWith(OWN) && at.getMessage() != null) {
                return at.getMessage();
            }
            best = at.getMessage() == null ? best : at;
        }
        return best.getMessage() == null
                ? best.toString()
                : best.getMessage().lines().findFirst().orElse("");
    }
}
