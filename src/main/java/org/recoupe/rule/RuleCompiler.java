package org.recoupe.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns rule files into classes. Only this class needs Drools' compiler, and a run from the cache never loads it. */
final class RuleCompiler {

    /** Our package prefix: no rule file can name a package of the program or of the JDK. */
    static final String PREFIX = "rules.";

    /** Cards hold what annotations say; Drools would paste it into the Java it generates. */
    private static final Pattern ANNOTATION = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|//[^\\n]*+|/\\*(?s:.*?)\\*/"
            + "|(@[A-Za-z_]\\w*+\\s*+(?:\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+\\))?)");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+[\\w.]+[ \\t]*;?");

    private static final String CLASS = ".class";

    private static final String FILE = "rules.drl";

    private RuleCompiler() {}

    /**
     * A rule file that nothing is wrong with as far as {@link RuleCheck} can tell.
     *
     * @param cards what its rules say of themselves
     * @param key the key of what becomes of it
     */
    record Source(RuleFile file, List<RuleCard> cards, String key) {}

    /**
     * The file's classes.
     *
     * @throws CompileFault if Drools refuses it
     * @throws BrokenRules if the file is not trusted, and its classes do what rules may not
     */
    static CompiledFile compile(RuleFile file, List<RuleCard> cards, String key) throws CompileFault {
        CompiledFile compiled =
                compile(List.of(new Source(file, cards, key)), file.trusted()).get(0);
        return file.trusted() ? compiled : ForeignRules.bounded(file, compiled);
    }

    /**
     * The classes of those files as the compiler leaves them, in the same order. Many at a time take a fraction of the time: most
     * of it goes into the types that all of them use.
     *
     * @param sources files of different ids
     * @param trusted whether they are compiled against all that the program knows, or the vocabulary alone
     * @throws CompileFault if Drools refuses one of them
     */
    static List<CompiledFile> compile(List<Source> sources, boolean trusted) throws CompileFault {
        KieServices services = KieServices.get();
        // The same for all: it goes into the names of the classes, which are not to tell what was compiled with what.
        ReleaseId release = services.newReleaseId("org.recoupe", "rules", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        sources.forEach(source -> files.write(place(source.file()), prepared(source.file())));
        try {
            KieBuilder builder = services.newKieBuilder(files, types(trusted));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new CompileFault(errors);
            }
            return read(sources, (InternalKieModule) builder.getKieModule());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new CompileFault(e);
        } finally {
            // The repository would keep each module for ever.
            services.getRepository().removeKieModule(release);
        }
    }

    /** What is compiled: the text without annotations, and with our package and imports on its first line, so that line numbers stay. */
    static String prepared(RuleFile file) {
        String header = "package " + PREFIX + escaped(file.packageName()) + "; " + Vocabulary.header(file.text()) + " ";
        String text = ANNOTATION
                .matcher(file.text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group().replaceAll("[^\n]", " ")));
        Matcher declared = PACKAGE.matcher(text);
        return declared.find()
                ? new StringBuilder(text)
                        .replace(declared.start(), declared.end(), header)
                        .toString()
                : header + text;
    }

    private static ClassLoader types(boolean trusted) {
        ClassLoader all = RuleCompiler.class.getClassLoader();
        return trusted ? new CompilerTypes(all) : new ForeignTypes(all);
    }

    /** Where the compiler is told that it stands. */
    static String place(RuleFile file) {
        return "src/main/resources/" + folder(file) + "/" + FILE;
    }

    /** The package of the file's classes, with slashes. */
    static String folder(RuleFile file) {
        return (PREFIX + escaped(file.packageName())).replace('.', '/');
    }

    /** A folder may be called {@code new} or {@code 2024}; a part of a package may not. */
    private static String escaped(String packageName) {
        return "_" + packageName.replace(".", "._");
    }

    private static List<CompiledFile> read(List<Source> sources, InternalKieModule module) {
        Map<String, Parts> parts = new HashMap<>();
        sources.forEach(source -> parts.put(folder(source.file()), new Parts(new ArrayList<>(), new TreeMap<>())));
        for (String name : module.getFileNames()) {
            if (name.endsWith(CLASS)) {
                String type = name.substring(0, name.length() - CLASS.length());
                owner(parts, type)
                        .ifPresent(owner -> owner.classes().put(type.replace('/', '.'), module.getBytes(name)));
            } else if (name.endsWith("drools-model")) {
                lines(module.getBytes(name))
                        .forEach(model -> owner(parts, model.replace('.', '/'))
                                .ifPresent(owner -> owner.models().add(model)));
            }
        }
        return sources.stream()
                .map(source ->
                        Objects.requireNonNull(parts.get(folder(source.file()))).of(source))
                .toList();
    }

    /** Whose package, or one below it, the class stands in: that of the longest name, as packages stand in each other. */
    private static Optional<Parts> owner(Map<String, Parts> parts, String type) {
        for (int end = type.lastIndexOf('/'); end > 0; end = type.lastIndexOf('/', end - 1)) {
            Parts owner = parts.get(type.substring(0, end));
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /** What the compiler made of one file. */
    private record Parts(List<String> models, Map<String, byte[]> classes) {

        CompiledFile of(Source source) {
            List<String> ordered = models.stream().sorted().toList();
            return new CompiledFile(source.file().id(), source.key(), source.cards(), ordered, StableNames.in(classes));
        }
    }

    /** The names of model classes; the first line is the version of Drools. */
    static Stream<String> lines(byte[] bytes) {
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(":"));
    }

    /** Drools refused a file. */
    static final class CompileFault extends Exception {

        private static final long serialVersionUID = 1;

        CompileFault(List<Message> errors) {
            super(errors.get(0).getText());
        }

        CompileFault(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
