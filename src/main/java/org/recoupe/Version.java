package org.recoupe;

import java.util.Optional;

/** The version of Recoupe that runs. */
public final class Version {

    private Version() {}

    /** The version that the jar carries; {@code unpackaged} when run from class files. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
