package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;

/** Lets people decide about findings in their browsers; what they decide is kept beside the reports. */
final class ReviewCommand implements Command {

    private static final int TOKEN_BYTES = 16;

    @Override
    public CommandSpec syntax() {
        return Syntax.of(this, "review", "Decide about findings in the browser; decisions are kept in reviews.jsonl.")
                .operands("FOLDER", "0..1", "The folder of the reports (reports).")
                .value("PORT", "Port to listen on, on this machine only; any free one by default.", "--port")
                .choice(
                        List.of("fr", "en"),
                        "Language of the pages; that of each article by default.",
                        "--page-language")
                .flag("Open the list in a browser.", "--open")
                .footer(
                        "The address that is printed holds a key: who has it may decide, nobody else.",
                        "Stop it with Ctrl-C. Two people at once lose nothing.")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException, InterruptedException {
        Path folder = Path.of(arguments.operands().stream().findFirst().orElse("reports"));
        if (!Files.isDirectory(folder)) {
            throw new InvalidInput(folder + ": no such folder. 'recoupe check' writes its reports into reports/.");
        }
        String token = token();
        try (ReviewServer server = ReviewServer.start(
                folder,
                port(arguments),
                token,
                arguments.value("--page-language").orElse(""))) {
            terminal.out().println(server.address());
            terminal.out().flush();
            if (arguments.has("--open")) {
                Browser.open(server.address(), terminal);
            }
            untilStopped();
        }
        return ExitCode.CLEAN;
    }

    private static void untilStopped() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
        stopped.await();
    }

    private static int port(Arguments arguments) {
        String given = arguments.value("--port").orElse("0");
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65_535) {
            throw arguments.wrong("--port", given, "a number up to 65535");
        }
        return Integer.parseInt(given);
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
