package org.recoupe.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where imports lie if nobody says otherwise: {@code recoupe/imported} in the user's folder for data. */
final class ImportFolder {

    private ImportFolder() {}

    /** By the XDG rules, or {@code %LOCALAPPDATA%} on Windows; empty for a process that has no home. */
    static Optional<Path> of(Map<String, String> environment) {
        return path(environment, "XDG_DATA_HOME")
                .or(() -> path(environment, "LOCALAPPDATA"))
                .or(() -> path(environment, "HOME")
                        .map(home -> home.resolve(".local").resolve("share")))
                .map(data -> data.resolve("recoupe").resolve("imported"));
    }

    /** A variable that holds no absolute path is left aside, as the XDG rules ask. */
    private static Optional<Path> path(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no path: as if it were not set
        }
    }
}
