package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.moreThan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.recoupe.finding.Finding;
import org.recoupe.finding.Verdict;

/** Whatever lies in the cache, a run says what the rule files say: what is not whole, not ours or not harmless is made anew. */
class RuleCacheTest {

    /** One that needs the compiler. */
    private static final String RULE = "rule \"a\" @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\") when\n"
            + "    $c: QuantityClaim(id == \"c1\", id str[startsWith] \"c\")\nthen\n    report.%s($c);\nend\n";

    @TempDir
    Path place;

    private Path cache;
    private Path rules;

    @BeforeEach
    void aRule() throws IOException {
        cache = place.resolve("cache");
        rules = place.resolve("rules");
        say("consistent");
    }

    @Test
    void anEntryCutAnywhereIsMadeAnew() throws IOException {
        verdicts();
        Path kept = only();
        byte[] whole = Files.readAllBytes(kept);

        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertThat(new RuleCache(cache).get(kept.getFileName().toString())).isEmpty();
        }
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
        assertThat(kept).hasSize(whole.length);
    }

    @Test
    void anEntryOfWhichOneByteChangedIsMadeAnew() throws IOException {
        verdicts();
        Path kept = only();
        byte[] whole = Files.readAllBytes(kept);

        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 60)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(kept, changed);
            assertThat(new RuleCache(cache).get(kept.getFileName().toString())).isEmpty();
        }
    }

    @Test
    void anEditIsSeenThoughTheOldEntryIsThere() throws IOException {
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
        say("imprecise");
        assertThat(verdicts()).containsExactly(Verdict.IMPRECISE);
        say("consistent");
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void theEntryOfAnotherFileUnderThisOnesKeyIsNotUsed() throws IOException {
        verdicts();
        Path mine = only();
        say("imprecise");
        verdicts();
        Path other = entries().stream()
                .filter(each -> !each.equals(mine))
                .findFirst()
                .orElseThrow();

        Files.copy(other, mine, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        say("consistent");

        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void trustedAndOtherRulesNeverShareAnEntry() throws IOException {
        verdicts();
        book(RuleFolder.trusted(rules));

        assertThat(entries()).hasSize(2);
    }

    /** As somebody could who may write to the cache: whole, with the right key and checksum, but with other code. */
    @Test
    void aForgedEntryIsNoWayRoundTheCheck() throws IOException {
        verdicts();
        Path kept = only();
        String key = kept.getFileName().toString();
        CompiledFile honest = new RuleCache(cache).get(key).orElseThrow();
        Map<String, byte[]> classes = honest.classes();
        classes.replaceAll((name, bytes) -> name.contains("LambdaPredicate") ? forged(bytes) : bytes);
        System.clearProperty("recoupe.pwned");
        new RuleCache(cache).put(new CompiledFile(honest.id(), key, honest.cards(), honest.models(), classes));
        assertThat(new RuleCache(cache).get(key)).isPresent();

        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
        assertThat(System.getProperty("recoupe.pwned")).isNull();
        assertThat(new RuleCache(cache).get(key).orElseThrow().classes().values())
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(honestAgain(key));
    }

    @Test
    void aForgedEntryMayNotBringAClassOfOurs() throws IOException {
        verdicts();
        String key = only().getFileName().toString();
        CompiledFile honest = new RuleCache(cache).get(key).orElseThrow();
        Map<String, byte[]> classes = honest.classes();
        byte[] any = classes.values().iterator().next();
        classes.put("org.recoupe.rule.RuleBook", any);

        assertThat(ForeignRules.admits(
                        file(), new CompiledFile(honest.id(), key, honest.cards(), honest.models(), classes)))
                .isFalse();
        assertThat(ForeignRules.admits(file(), new RuleCache(cache).get(key).orElseThrow()))
                .isTrue();
    }

    @Test
    void junkInPlaceOfAClassIsNotAdmitted() throws IOException {
        verdicts();
        String key = only().getFileName().toString();
        CompiledFile honest = new RuleCache(cache).get(key).orElseThrow();
        Map<String, byte[]> classes = honest.classes();
        classes.replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length / 3));

        assertThat(ForeignRules.admits(
                        file(), new CompiledFile(honest.id(), key, honest.cards(), honest.models(), classes)))
                .isFalse();
    }

    @Test
    void manyProcessesMayFillItAtOnce() throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            RuleCacheTest.class.getName(),
                            rules.toString(),
                            cache.toString())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.strip()).endsWith("[CONSISTENT]");
            assertThat(process.waitFor()).isZero();
        }

        assertThat(entries()).hasSize(1);
        assertThat(verdicts()).containsExactly(Verdict.CONSISTENT);
    }

    /** What each of those processes runs. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < 5; i++) {
            RuleCache cache = new RuleCache(Path.of(arguments[1]));
            RuleBook book = RuleBook.load(List.of(RuleFolder.of(Path.of(arguments[0]))), cache);
            System.out.println(said(book));
            try (Stream<Path> all = Files.list(cache.folder())) {
                for (Path each : all.toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
        System.out.println(said(
                RuleBook.load(List.of(RuleFolder.of(Path.of(arguments[0]))), new RuleCache(Path.of(arguments[1])))));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The predicate, which first sets a system property. */
    private static byte[] forged(byte[] bytes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
                                return name.equals("test") ? new Setting(next) : next;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** A method that sets a system property first. */
    private static final class Setting extends MethodVisitor {

        private Setting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitLdcInsn("recoupe.pwned");
            visitLdcInsn("yes");
            visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/System",
                    "setProperty",
                    "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    false);
            visitInsn(Opcodes.POP);
        }
    }

    private List<byte[]> honestAgain(String key) throws IOException {
        Path fresh = place.resolve("fresh");
        RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(fresh));
        return List.copyOf(new RuleCache(fresh).get(key).orElseThrow().classes().values());
    }

    private RuleFile file() throws IOException {
        return RuleReader.read(rules, false).files().get(0);
    }

    private void say(String verdict) throws IOException {
        Path path = rules.resolve("a/b/b.drl");
        Files.createDirectories(path.getParent());
        Files.writeString(path, RULE.formatted(verdict));
    }

    private RuleBook book(RuleFolder folder) {
        return RuleBook.load(List.of(folder), new RuleCache(cache));
    }

    private List<Verdict> verdicts() {
        return said(book(RuleFolder.of(rules)));
    }

    private static List<Verdict> said(RuleBook book) {
        return book.judge(dossier(moreThan(4e9)), NAMES).findings().stream()
                .map(Finding::verdict)
                .toList();
    }

    private Path only() throws IOException {
        assertThat(entries()).hasSize(1);
        return entries().get(0);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }
}
