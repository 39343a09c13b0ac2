package org.recoupe.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The user's browser. */
final class Browser {

    private Browser() {}

    /** Shows that page in it; where there is none, says so. */
    static void open(Path page, Terminal terminal) {
        open(page.toAbsolutePath().normalize().toUri(), terminal);
    }

    /** Shows what is at that address in it; where there is none, says so. */
    static void open(URI page, Terminal terminal) {
        String address = page.toString();
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.say("recoupe: cannot open a browser (%s). Open the page yourself: %s"
                    .formatted(command.get(0), address));
        }
    }
}
