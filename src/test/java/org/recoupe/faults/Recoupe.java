package org.recoupe.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The program as a process of its own, with a home of its own.
 *
 * @param home where its caches and data lie
 * @param main the class that is started
 * @param before what stands before {@code java} in the command, such as a limit
 * @param options options of the virtual machine
 */
record Recoupe(Path home, String main, List<String> before, List<String> options) {

    private static final int PATIENCE_SECONDS = 180;

    /** A process that has ended, and what it said. */
    record Ended(int code, String out, String err) {}

    /** The command line in that home. */
    static Recoupe in(Path home) {
        return new Recoupe(home, "org.recoupe.cli.Main", List.of(), List.of());
    }

    /** The same, with another class in front. */
    Recoupe startedBy(Class<?> main) {
        return new Recoupe(home, main.getName(), before, options);
    }

    /** The same, run by that command. */
    Recoupe under(String... command) {
        return new Recoupe(home, main, List.of(command), options);
    }

    /** The same, with options of the virtual machine. */
    Recoupe with(String... more) {
        return new Recoupe(home, main, before, List.of(more));
    }

    /** Starts it; what it prints goes to files beside its home. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx700m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out().toFile())
                .redirectError(err().toFile());
        Map<String, String> environment = process.environment();
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("LC_ALL", "C.UTF-8");
        return process.start();
    }

    /** Runs it to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("it did not end: " + String.join(" ", arguments) + "\n" + Files.readString(err()));
        }
        return new Ended(process.exitValue(), Files.readString(out()), Files.readString(err()));
    }

    /** Where its standard output goes. */
    Path out() {
        return home.resolve("out.txt");
    }

    /** Where its standard error goes. */
    Path err() {
        return home.resolve("err.txt");
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path", "");
        return tests.isEmpty() ? System.getProperty("java.class.path") : tests;
    }

    /** The files below that folder by name, with what they hold; hidden ones are passed over. */
    static Map<String, String> visible(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().matches("(?s)(.*/)?\\..*"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), Recoupe::content, (a, b) -> a, TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
