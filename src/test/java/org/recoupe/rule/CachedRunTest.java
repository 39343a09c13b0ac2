package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recoupe.claim.Claim.QuantityClaim;

/** The shipped rules come compiled: a run works where there is no rule compiler, no parser and no YAML at all. */
class CachedRunTest {

    private static final List<String> COMPILER = List.of(
            "ecj", "antlr", "javaparser", "mvel", "drools-drl", "drools-model-codegen", "drools-ecj", "jackson");

    /** What the other process runs: the verdict of one claim goes to stdout. */
    public static void main(String[] args) {
        QuantityClaim claim = moreThan(4e9);
        RuleBook book = RuleBook.load(List.of(RuleFolder.shipped()));
        Judgement judgement = book.judge(dossier(claim, figure(claim, 4.4e9, "port", 3)), NAMES);
        System.out.println(judgement.findings().get(0).verdict() + " " + judgement.failures());
    }

    @Test
    void theShippedRulesRunWithoutTheCompiler() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), CachedRunTest.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).endsWith("CONSISTENT []");
        assertThat(process.waitFor()).isZero();
    }

    /** What keeps the rules of others within limits costs nothing where there are none. */
    @Test
    void theShippedRulesRunWithoutTheSandbox() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        classPath(),
                        CachedRunTest.class.getName())
                .redirectErrorStream(true)
                .start();

        List<String> loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" org.objectweb.asm")
                        || line.contains("org.recoupe.rule.Foreign")
                        || line.contains("org.recoupe.rule.AllowedCalls")
                        || line.contains("org.recoupe.rule.Allowance")
                        || line.contains("org.recoupe.rule.BoundedJoins"))
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(loaded).isEmpty();
    }

    @Test
    void thatProcessHasDroolsButNotItsCompiler() {
        assertThat(classPath()).contains("drools-core").doesNotContain("ecj", "model-codegen", "antlr");
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> COMPILER.stream()
                        .noneMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
