package org.recoupe.cli;

/** The version of Recoupe that runs. */
final class Version {

    private Version() {}

    /** The version that the jar carries; {@code unpackaged} when run from class files. */
    static String current() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
