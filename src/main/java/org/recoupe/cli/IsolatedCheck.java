package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.recoupe.article.ArticleReader;

/**
 * A check in a process of its own with limits of time and memory, for rules that are not trusted at all. It does what a
 * check does, so it says the same; if it goes over a limit it is killed, and the check is done again without those rules.
 */
final class IsolatedCheck {

    private static final int SECONDS = 60;
    private static final int MEGABYTES = 512;

    /** What the JVM exits with when told to at the first want of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Set<String> OWN = Set.of("--isolate-rules");
    private static final Set<String> OWN_WITH_VALUE = Set.of("--isolate-seconds", "--isolate-memory");

    private final Arguments arguments;
    private final Terminal terminal;
    private final int seconds;
    private final int megabytes;

    IsolatedCheck(Arguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.seconds = arguments.number("--isolate-seconds", SECONDS);
        this.megabytes = arguments.number("--isolate-memory", MEGABYTES);
        if (arguments.has("--watch")) {
            throw arguments.wrong("--watch and --isolate-rules exclude each other");
        }
    }

    /** How a process ended. */
    private enum End {
        BY_ITSELF,
        TOO_LONG,
        TOO_LARGE
    }

    /** Runs it; the result is an {@link ExitCode}, {@code FAILED} where the rules had to be left out. */
    int run() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("recoupe");
        try {
            return run(scratch);
        } finally {
            try (Stream<Path> files = Files.list(scratch)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(scratch);
        }
    }

    private int run(Path scratch) throws IOException, InterruptedException {
        Path input = Files.createFile(scratch.resolve("in"));
        if (arguments.operands().contains(ArticleReader.STDIN)) {
            Files.write(input, terminal.in().readAllBytes());
        }
        List<String> all = without(arguments.given(), OWN, OWN_WITH_VALUE);
        Process process = start(all, scratch);
        End end = end(process);
        if (end == End.BY_ITSELF) {
            pass(scratch);
            return process.exitValue();
        }
        terminal.say(
                "recoupe: the check took more than %s with the rules of %s. Checking without them; take them out, or give more by %s."
                        .formatted(
                                end == End.TOO_LONG ? seconds + " seconds" : megabytes + " MB of memory",
                                arguments.paths("--rules"),
                                end == End.TOO_LONG ? "--isolate-seconds" : "--isolate-memory"));
        Process again = start(without(all, Set.of(), Set.of("--rules")), scratch);
        if (end(again) == End.BY_ITSELF) {
            pass(scratch);
        } else {
            terminal.say("recoupe: it takes as much without them: it is not the rules.");
        }
        return ExitCode.FAILED;
    }

    private End end(Process process) throws InterruptedException {
        Thread hook = new Thread(process::destroyForcibly, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return End.TOO_LONG;
            }
            return process.exitValue() == OUT_OF_MEMORY ? End.TOO_LARGE : End.BY_ITSELF;
        } finally {
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private Process start(List<String> given, Path scratch) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Drecoupe.terminal=" + (terminal.interactive() ? "yes" : "no")));
        Stream.of("recoupe.home", "recoupe.rules", "recoupe.data")
                .filter(name -> !System.getProperty(name, "").isEmpty())
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath(), Main.class.getName(), "check"));
        command.addAll(given);
        return new ProcessBuilder(command)
                .redirectInput(scratch.resolve("in").toFile())
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectError(scratch.resolve("err").toFile())
                .start();
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path", "");
        return tests.isEmpty() ? System.getProperty("java.class.path") : tests;
    }

    /** Passes on what the process said, now that it is sure to be all. */
    private void pass(Path scratch) throws IOException {
        terminal.err().print(Files.readString(scratch.resolve("err")));
        terminal.err().flush();
        terminal.out().write(Files.readAllBytes(scratch.resolve("out")));
        terminal.out().flush();
    }

    /** What was given, without those options. */
    private static List<String> without(List<String> given, Set<String> flags, Set<String> withValue) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String each = given.get(i);
            String name = each.split("=", 2)[0];
            if (withValue.contains(name)) {
                i += each.contains("=") ? 0 : 1;
            } else if (!flags.contains(each)) {
                rest.add(each);
            }
        }
        return rest;
    }
}
