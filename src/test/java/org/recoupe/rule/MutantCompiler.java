package org.recoupe.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles many texts of one rule file at a time, which takes a fraction of the time, and leaves them in the user's cache. */
public final class MutantCompiler {

    private static final String CLASS = ".class";

    private final RuleKeys keys =
            RulePack.shipped().map(RulePack::keys).orElseGet(() -> RuleKeys.of(Vocabulary.hash()));
    private final RuleCache cache = RuleCache.user();

    /**
     * Compiles those texts that can be.
     *
     * @param place the file's place below the folder of rules
     * @param path where it stands
     */
    public void compile(String place, Path path, List<String> texts) {
        Map<String, RuleFile> mutants = new LinkedHashMap<>();
        for (String text : texts) {
            RuleFile file = RuleFile.of(place, path.toString(), text);
            boolean known = cache.get(keys.key(file)).isPresent();
            if (!known && RuleCheck.of(file).problems().isEmpty()) {
                mutants.put("m" + mutants.size(), file);
            }
        }
        compile(mutants);
    }

    private void compile(Map<String, RuleFile> mutants) {
        if (mutants.isEmpty()) {
            return;
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.recoupe.mutants", "mutants", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        mutants.forEach((name, file) -> {
            RuleFile apart = apart(name, file);
            files.write(RuleCompiler.place(apart), RuleCompiler.prepared(apart));
        });
        try {
            KieBuilder builder = services.newKieBuilder(files, MutantCompiler.class.getClassLoader());
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                halves(mutants);
            } else {
                mutants.forEach((name, file) -> keep(name, file, (InternalKieModule) builder.getKieModule()));
            }
        } catch (RuntimeException | LinkageError e) {
            halves(mutants);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** One that the compiler refuses spoils all that are compiled with it. */
    private void halves(Map<String, RuleFile> mutants) {
        List<String> names = new ArrayList<>(mutants.keySet());
        if (names.size() > 1) {
            for (List<String> half :
                    List.of(names.subList(0, names.size() / 2), names.subList(names.size() / 2, names.size()))) {
                Map<String, RuleFile> some = new LinkedHashMap<>(mutants);
                some.keySet().retainAll(half);
                compile(some);
            }
        }
    }

    /** Each in a package of its own. */
    private static RuleFile apart(String name, RuleFile file) {
        return new RuleFile(name + "/" + file.id(), file.path(), file.text(), file.written(), List.of());
    }

    private void keep(String name, RuleFile file, InternalKieModule module) {
        String start = RuleCompiler.place(apart(name, file)).replaceFirst("src/main/resources/", "");
        String folder = start.substring(0, start.lastIndexOf('/') + 1);
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String each : module.getFileNames()) {
            if (each.endsWith("drools-model")) {
                RuleCompiler.lines(module.getBytes(each))
                        .filter(model -> model.replace('.', '/').startsWith(folder))
                        .forEach(models::add);
            } else if (each.endsWith(CLASS) && each.startsWith(folder)) {
                classes.put(each.substring(0, each.length() - CLASS.length()).replace('/', '.'), module.getBytes(each));
            }
        }
        cache.put(new CompiledFile(file.id(), keys.key(file), RuleCheck.of(file).cards(), models, classes));
    }
}
