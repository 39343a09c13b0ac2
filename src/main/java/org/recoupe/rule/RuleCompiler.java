package org.recoupe.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** Turns one rule file into classes. Only this class needs Drools' compiler, and a run from the cache never loads it. */
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
     * The file's classes.
     *
     * @throws CompileFault if Drools refuses it
     * @throws BrokenRules if the file is not trusted, and its classes do what rules may not
     */
    static CompiledFile compile(RuleFile file, List<RuleCard> cards, String key) throws CompileFault {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.recoupe.rules", file.packageName(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(place(file), prepared(file));
        try {
            KieBuilder builder = services.newKieBuilder(files, types(file));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new CompileFault(errors);
            }
            CompiledFile compiled = read(file, cards, key, (InternalKieModule) builder.getKieModule());
            return file.trusted() ? compiled : ForeignRules.bounded(file, compiled);
        } catch (BrokenRules e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new CompileFault(e);
        } finally {
            // The repository would keep each module for ever.
            services.getRepository().removeKieModule(release);
        }
    }

    /** What is compiled: the text without annotations, and with our package and imports on its first line, so that line numbers stay. */
    static String prepared(RuleFile file) {
        String header = "package " + PREFIX + escaped(file.packageName()) + "; " + Vocabulary.header() + " ";
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

    private static ClassLoader types(RuleFile file) {
        ClassLoader all = RuleCompiler.class.getClassLoader();
        return file.trusted() ? all : new ForeignTypes(all);
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

    private static CompiledFile read(RuleFile file, List<RuleCard> cards, String key, InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames()) {
            byte[] bytes = module.getBytes(name);
            if (name.endsWith(CLASS) && name.startsWith(PREFIX.replace('.', '/'))) {
                classes.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), bytes);
            } else if (name.endsWith("drools-model")) {
                lines(bytes).forEach(models::add);
            }
        }
        return new CompiledFile(file.id(), key, cards, models, classes);
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
