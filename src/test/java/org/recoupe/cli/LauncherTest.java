package org.recoupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a made-up checkout, with programs that only print what they are asked to do. */
class LauncherTest {

    private static final Path SH = Path.of("/bin/sh");

    @TempDir
    Path folder;

    private Path home = Path.of("");
    private Path bin = Path.of("");

    @BeforeEach
    void makeCheckout() throws IOException {
        assumeTrue(Files.isExecutable(SH), "skipped: there is no " + SH);
        home = Files.createDirectories(folder.resolve("a checkout"));
        bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(Path.of("recoupe"), home.resolve("recoupe"));
        for (String made : List.of("src/main", "target", "rules", "reference-data")) {
            Files.createDirectories(home.resolve(made));
        }
        Files.createFile(home.resolve("pom.xml"));
        program("java", "for a in \"$@\"; do echo \"[$a]\"; done");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Files.delete(bin.resolve("java"));
        Session session = launch("check", "a.txt");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("no Java 17 or newer found", "JAVA_HOME");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Session session = launch("check", "a.txt");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("no Java 17 or newer found", "is version 11.0.2");
    }

    @Test
    void withoutAJarAndWithoutMavenItSaysSo() throws Exception {
        Session session = launch("check", "a.txt");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("Maven");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        built(Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000);
        Session session = launch("check", "an article.txt", "$HOME", "");
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains("[-XX:TieredStopAtLevel=1]", "[" + home.toRealPath() + "/target/recoupe-1-all.jar]")
                .endsWith("[org.recoupe.cli.Main]\n[check]\n[an article.txt]\n[$HOME]\n[]\n")
                .doesNotContain("-Drecoupe.rules", "-Drecoupe.data");
    }

    @Test
    void standardInputIsLongWorkWhereReportsAreWantedLineByLine() throws Exception {
        built(Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000);
        String batch = "[-XX:+UseParallelGC]";

        assertThat(launch("check", "--format", "jsonl", "-").out()).contains(batch);
        assertThat(launch("check", "-", "--format=jsonl").out()).contains(batch);
        assertThat(launch("check", "-").out()).doesNotContain(batch);
        assertThat(launch("check", "--format", "jsonl", "-o", "-", "a.txt").out())
                .doesNotContain(batch);
    }

    @Test
    void changedRulesAndDataAreReadFromTheirFoldersWithoutABuild() throws Exception {
        long built = Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000;
        built(built);
        Path rule = Files.createFile(home.resolve("rules/new.drl"));
        Files.setLastModifiedTime(rule, FileTime.fromMillis(built + 60_000));
        Session session = launch("check", "a.txt");
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains("[-Drecoupe.rules=" + home.toRealPath() + "/rules]")
                .doesNotContain("-Drecoupe.data");
    }

    @Test
    void changedSourcesAskForABuild() throws Exception {
        built(Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() - 60_000);
        program("mvn", "echo \"mvn $*\" >&2; touch target/recoupe-1-all.jar");
        Session session = launch("check", "a.txt");
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("building", "mvn -q -B");
        assertThat(session.out()).contains("[check]");
        assertThat(home.resolve("target/recoupe.lock")).doesNotExist();
    }

    @Test
    void severalArticlesGetAJvmForLongWork() throws Exception {
        built(Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000);
        Files.createDirectories(home.resolve("articles"));
        for (String operand : List.of("articles", "articles.jsonl", "*.txt")) {
            assertThat(launch("check", operand).out()).doesNotContain("TieredStopAtLevel");
        }
        assertThat(launch("check", "-o", "articles", "a.txt").out()).contains("TieredStopAtLevel");
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        built(Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000);
        Path link = Files.createSymbolicLink(folder.resolve("linked"), Path.of("a checkout/recoupe"));
        assertThat(launch(link, "--version").out()).contains("-Drecoupe.home=" + home.toRealPath());
    }

    private void built(long at) throws IOException {
        Path jar = Files.createFile(home.resolve("target/recoupe-1-all.jar"));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(at));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Session launch(String... arguments) throws Exception {
        return launch(home.resolve("recoupe"), arguments);
    }

    /** Runs the launcher with the made-up programs and those of a bare system that it needs. */
    private Session launch(Path launcher, String... arguments) throws Exception {
        for (String tool : List.of("find", "readlink", "mkdir", "rm", "cat", "touch", "sleep", "cksum")) {
            String real = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" + tool : "/bin/" + tool;
            program(tool, "exec " + real + " \"$@\"");
        }
        ProcessBuilder builder = new ProcessBuilder(SH.toString(), launcher.toString());
        builder.command().addAll(List.of(arguments));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", bin.toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder.directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Session(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
